import type { Parsed, Problem } from '../lib/problem.ts';
import { parseLocatedYaml } from '../lib/located-yaml.ts';
import { caseStudySchema, sectionTitles, type CaseStudy, type SectionName } from './case-study.ts';

const sectionNames = new Map(
  Object.entries(sectionTitles).map(([name, title]) => [title.toLowerCase(), name as SectionName]),
);

interface Sections {
  sections: CaseStudy['sections'];
  /** 1-based line in the file at which each section's text starts. */
  problems: Problem[];
}

/** Splits the Markdown body at its `## ` headings. Fenced code keeps its hashes. */
function splitSections(body: string, file: string, firstLine: number): Sections {
  const sections: CaseStudy['sections'] = {};
  const problems: Problem[] = [];
  const problem = (line: number, message: string) =>
    problems.push({ file, line: firstLine + line, severity: 'error', message });
  let current: SectionName | null = null;
  let buffer: string[] = [];
  let fenced = false;
  const close = () => {
    const text = buffer.join('\n').trim();
    if (current && text) sections[current] = text;
    buffer = [];
  };
  for (const [index, line] of body.split('\n').entries()) {
    if (/^(```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? null : /^##\s+(.+?)\s*#*\s*$/.exec(line);
    if (!heading?.[1]) {
      if (/^#\s/.test(line) && !fenced)
        problem(index, 'A case study has no first-level heading in its text: its title is in the front matter.');
      else if (current) buffer.push(line);
      else if (line.trim()) problem(index, 'Text stands before the first section. Put it under "## Overview".');
      continue;
    }
    close();
    const name = sectionNames.get(heading[1].toLowerCase());
    if (!name) {
      problem(
        index,
        `"${heading[1]}" is not a section. Use ${Object.values(sectionTitles).join(', ')}; deeper headings start with ###.`,
      );
      current = null;
      buffer = [];
      continue;
    }
    if (sections[name] !== undefined) problem(index, `The section "${heading[1]}" stands twice. Merge them.`);
    current = name;
  }
  close();
  return { sections, problems };
}

/**
 * Reads one case study file: YAML front matter between `---` lines, then Markdown sections.
 * Checks everything that one file can show; ids that point elsewhere are checked by `checkLibrary`.
 */
export function parseCaseStudy(text: string, file: string): Parsed<CaseStudy> {
  const failed = (line: number, message: string): Parsed<CaseStudy> => ({
    document: null,
    problems: [{ file, line, severity: 'error', message }],
  });
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (!source.startsWith('---\n'))
    return failed(1, 'The file does not start with front matter. Its first line must be "---".');
  const end = source.indexOf('\n---', 3);
  if (end < 0) return failed(1, 'The front matter is not closed. Put a line "---" after it.');
  const yaml = source.slice(4, end + 1);
  const afterFence = source.indexOf('\n', end + 1);
  const body = afterFence < 0 ? '' : source.slice(afterFence + 1);
  const bodyFirstLine = source.slice(0, afterFence < 0 ? source.length : afterFence + 1).split('\n').length;

  const front = parseLocatedYaml(yaml, caseStudySchema, { file, firstLine: 2 });
  const { sections, problems } = splitSections(body, file, bodyFirstLine);
  const at = (line: number, message: string) => problems.push({ file, line, severity: 'error', message });

  if (!sections.overview) at(bodyFirstLine, 'The section "## Overview" is missing or empty.');
  if (front.document) {
    const line = (field: string) =>
      yaml.slice(0, Math.max(yaml.search(new RegExp(`^${field}:`, 'm')), 0)).split('\n').length + 1;
    if (front.document.story && !sections.story)
      at(line('story'), '"story" is given but the section "## Story" is missing.');
    if (!front.document.story && sections.story)
      at(bodyFirstLine, 'There is a Story section; the front matter needs "story" with its title and source.');
    const seen = new Set<string>();
    for (const metric of front.document.metrics) {
      if (seen.has(metric.id)) at(line('metrics'), `Two metrics are called "${metric.id}". Give each its own id.`);
      seen.add(metric.id);
    }
  }
  const all = [...front.problems, ...problems].toSorted((a, b) => a.line - b.line);
  return { document: front.document && sections.overview ? { ...front.document, sections } : null, problems: all };
}
