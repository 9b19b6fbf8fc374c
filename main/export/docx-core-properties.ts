import type { PackDocument } from '../../src/packs/document.ts';
import { xmlText } from './docx-inlines.ts';

const escape = (words: string) =>
  xmlText(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * What Word shows under Properties. Written here because the library would put the time of writing in it, and the same pack
 * would not give the same file.
 */
export function corePropertiesXml(document: PackDocument): string {
  const author = escape(document.author || 'Casebook');
  const date = `${document.date.slice(0, 10)}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escape(document.title)}</dc:title>`,
    `<dc:subject>${escape(document.question)}</dc:subject>`,
    `<dc:creator>${author}</dc:creator>`,
    `<dc:description>Casebook library version ${escape(document.libraryVersion)}</dc:description>`,
    '<dc:language>en-GB</dc:language>',
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
