import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { proposePlan } from '../../domain/plan-review/propose-plan.ts';
import { paragraphsOf } from '../../domain/plan-text/paragraphs.ts';
import { readPlan } from '../../domain/plan-text/read-plan.ts';
import type { SourceDocument } from '../../domain/plan-text/source-lines.ts';
import { docxFile, paragraph } from '../support/office-files.ts';
import { readFile } from '../../src/imports/readers/read-file.ts';

const PLANS = fileURLToPath(new URL('../../sample-plans/', import.meta.url));
const INSTALLED = spawnSync('soffice', ['--version']).status === 0;
// Its letters include the Vietnamese ones: LibreOffice builds those that a font lacks from two, and the PDF then tells other ones.
const FONT =
  '<w:rPr><w:rFonts w:ascii="DejaVu Serif" w:hAnsi="DejaVu Serif" w:cs="DejaVu Serif"/><w:sz w:val="26"/></w:rPr>';
const STYLES = `<w:docDefaults><w:rPrDefault>${FONT}</w:rPrDefault></w:docDefaults>`;

const LAYOUTS: [string, string][] = [
  [
    'set to the full width, with an indent',
    '<w:spacing w:before="120" w:after="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>',
  ],
  [
    'one and a half apart, with an indent',
    '<w:spacing w:line="360" w:lineRule="auto"/><w:ind w:firstLine="720"/>',
  ],
  ['hanging', '<w:ind w:left="360" w:hanging="360"/>'],
  ['apart from each other', '<w:spacing w:after="120"/>'],
];

const plans = readdirSync(PLANS, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const sourceOf = (plan: string) => readFileSync(join(PLANS, plan, 'source.txt'));

const filled = ({ lines }: SourceDocument) =>
  lines.map(({ text }) => text.trim()).filter((text) => text !== '');

/** All that is proposed, without its places. A blank behind a hyphen at a line's end is each program's own affair. */
function proposed(document: SourceDocument): string[] {
  return proposePlan(readPlan(document)).start.items.map(({ list, value }) =>
    JSON.stringify({ list, ...value, place: null }).replace(/\s*-\s*/g, '-'),
  );
}

/** The file of another kind that LibreOffice makes. */
function converted(bytes: Buffer, name: string, kind: 'docx' | 'pdf' | 'doc', filter = ''): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-sample-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const input = filter === '' ? [] : [`--infilter=${filter}`];
    spawnSync('soffice', [
      profile,
      '--headless',
      ...input,
      '--convert-to',
      kind,
      '--outdir',
      folder,
      join(folder, name),
    ]);
    return readFileSync(join(folder, name.replace(/\.\w+$/, `.${kind}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is read of a PDF that LibreOffice makes of paragraphs. */
async function printed(texts: readonly string[], layout = '') {
  const word = docxFile(texts.map((text) => paragraph(text, layout)).join(''), { styles: STYLES });
  const bytes = converted(word, 'plan.docx', 'pdf');
  const { document: read, facts } = await readFile({ name: 'plan.pdf', bytes });
  return { read, facts };
}

(INSTALLED ? describe : describe.skip).each(plans)('The sample plan %s', (plan) => {
  it('has the same paragraphs as .docx, of which the same is proposed', async () => {
    const bytes = converted(sourceOf(plan), 'plan.txt', 'docx', 'Text (encoded):UTF8,LF,,,');
    const { document: source } = await readFile({ name: 'plan.txt', bytes: sourceOf(plan) });
    const { document: read } = await readFile({ name: 'plan.docx', bytes });
    expect(filled(read)).toEqual(filled(source));
    expect(proposed(read)).toEqual(proposed(source));
  }, 120_000);

  it('is understood as .pdf as it is as text, with the pages of its lines', async () => {
    const { document: source } = await readFile({ name: 'plan.txt', bytes: sourceOf(plan) });
    const { read, facts } = await printed(source.lines.map(({ text }) => text));
    expect(proposed(read)).toEqual(proposed(source));
    expect(read.lines.at(-1)?.page).toBe(facts.pages);
    expect(facts.pages).toBeGreaterThan(5);
  }, 120_000);

  it.each(LAYOUTS)(
    'is understood as .pdf with its paragraphs %s as it is as text',
    async (_, layout) => {
      const { document: source } = await readFile({ name: 'plan.txt', bytes: sourceOf(plan) });
      const texts = paragraphsOf(source.lines, []).map(({ marker, parts }) =>
        `${marker} ${parts.map(({ text }) => text).join('')}`.trim(),
      );
      const { read } = await printed(texts, layout);
      expect(proposed(read)).toEqual(proposed({ lines: texts.map((text) => ({ text, page: null })) }));
    },
    120_000,
  );
});
