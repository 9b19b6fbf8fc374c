import { Link } from 'react-router';
import { independences, readingDepths } from '../../../src/citations/source.ts';
import { comparatorKinds } from '../../../src/evidence/comparator.ts';
import { metricStatuses, relationKinds } from '../../../src/evidence/outcome-metric.ts';
import { certaintyLabels, studyDesigns } from '../../../src/evidence/study-design.ts';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { Page } from '../../components/page/page.tsx';
import { ReferenceNav } from '../../components/reference-nav/reference-nav.tsx';
import { DefinitionTable } from './definition-table.tsx';
import { MethodContents, MethodSection } from './method-section.tsx';
import { comparatorWords, marylandWords, relationWords, statusWords } from './method-words.ts';
import styles from './method.module.css';
import { Ratings } from './ratings.tsx';
import { UnobservedExample } from './unobserved-example.tsx';

/** How evidence is graded, for somebody who has to decide with it. Labels and limits are those that grading itself uses. */
export function MethodPage() {
  return (
    <Page
      title="Method"
      lead="How the evidence is graded, what each kind of study can and cannot show, and what Casebook leaves to you."
      width="reading"
    >
      <ReferenceNav />
      <MethodContents />
      <Ratings />
      <MethodSection part="comparators">
        <p>
          A number means little until it is known what it is compared with. Each result says so, in the words of its
          source, and is one of these kinds.
        </p>
        <DefinitionTable
          caption="Comparators"
          columns={['Compared with', 'What that is worth']}
          rows={enumKeys(comparatorKinds).map((kind) => ({
            id: kind,
            name: comparatorKinds[kind],
            cells: [comparatorWords[kind]],
          }))}
        />
      </MethodSection>
      <MethodSection part="designs">
        <p>
          The design says how a result was obtained. From the top, each is less able to show that the programme, and not
          something else, caused the change. A weak design does not make a result wrong; it makes other explanations
          harder to rule out.
        </p>
        <DefinitionTable
          caption="Study designs"
          columns={['Design', 'Starts at', 'Maryland', 'Limits']}
          rows={enumKeys(studyDesigns).map((design) => {
            const { label, startingCertainty, marylandLevel, limits } = studyDesigns[design];
            return {
              id: design,
              name: label,
              cells: [certaintyLabels[startingCertainty], marylandLevel ?? 'Does not apply', limits],
            };
          })}
        />
        <p>
          The Maryland Scientific Methods Scale rates the study and not the result: how well it rules out other causes,
          from 0 to 5. It is shown beside certainty because readers outside health know it better. The level above is
          what the design usually earns; where a study earned another, the result says why.
        </p>
        <DefinitionTable
          caption="The Maryland scale"
          columns={['Level', 'Means']}
          rows={marylandWords
            .map((words, level) => ({ id: String(level), name: String(level), cells: [words] }))
            .toReversed()}
        />
      </MethodSection>
      <MethodSection part="unobserved">
        <p>
          Some published numbers were never seen by anybody. They are kept, because people quote them, but they look
          different before any word is read: dashed, hatched and labelled. They are never added to observed results
          without saying so.
        </p>
        <DefinitionTable
          caption="Whether anybody saw it happen"
          columns={['Label', 'Means']}
          rows={[
            ...enumKeys(metricStatuses).map((status) => ({
              id: status,
              name: metricStatuses[status],
              cells: [statusWords[status]],
            })),
            { id: 'modelled', name: studyDesigns.modelled.label, cells: [studyDesigns.modelled.limits] },
          ]}
        />
        <UnobservedExample />
      </MethodSection>
      <MethodSection part="disagreement">
        <p>
          Results that disagree are shown beside each other and never settled for you. A warning on the row says that
          there is another; open the row to read it and why the two may differ.
        </p>
        <DefinitionTable
          caption="How results relate"
          columns={['Word', 'Means']}
          rows={enumKeys(relationKinds).map((kind) => ({
            id: kind,
            name: relationKinds[kind],
            cells: [relationWords[kind]],
          }))}
        />
      </MethodSection>
      <MethodSection part="reading">
        <p>
          A figure is entered as it was printed, signed as it was printed, with the page or section it stands on. A
          figure read in a press release is not a figure read in the study, so each of the{' '}
          <Link to="/sources">sources</Link> says how much of it was read and who stands behind it. Neither moves
          certainty by itself: where it matters, a recorded reason does.
        </p>
        <div className={styles['lists']}>
          <div>
            <h3>How much was read</h3>
            <ul>
              {enumKeys(readingDepths).map((depth) => (
                <li key={depth}>{readingDepths[depth]}</li>
              ))}
            </ul>
          </div>
          <div>
            <h3>Who stands behind it</h3>
            <ul>
              {enumKeys(independences).map((independence) => (
                <li key={independence}>{independences[independence]}</li>
              ))}
            </ul>
          </div>
        </div>
      </MethodSection>
      <MethodSection part="gradings">
        <p>
          Two careful people can judge one study differently. Some results were therefore graded twice: the second
          grader recorded reasons without seeing those of the first. Both are kept. Where the two reached different
          levels, the row says so, and its details give both sets of reasons. The level shown first, and used by filters
          and counts, is that of the first grader: there is no average and no vote.{' '}
          <Link to="/overview">The library in numbers</Link> says how many were graded twice and how often the graders
          differed.
        </p>
      </MethodSection>
      <MethodSection part="limits">
        <ul className={styles['plain']}>
          <li>
            <strong>No averages.</strong> Results of different people, places and years are not pooled. A review that
            pooled them is a result of its own, with its source.
          </li>
          <li>
            <strong>No scores and no rankings.</strong> No number says how good a programme is, and no list is in order
            of merit.
          </li>
          <li>
            <strong>No figures of our own.</strong> What the library shows was printed somewhere, and it says where.
            What could not be read is left out.
          </li>
          <li>
            <strong>No promise of completeness.</strong> It holds what was found in its sources. That nothing is here
            does not mean that nothing was tried; <Link to="/overview">the gaps</Link> are listed.
          </li>
          <li>
            <strong>No decision.</strong> Whether a result would come out the same for your people, with your staff and
            your budget, is for you to judge.
          </li>
        </ul>
      </MethodSection>
    </Page>
  );
}
