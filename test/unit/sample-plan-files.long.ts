import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { proposePlan } from '../../domain/plan-review/propose-plan.ts';
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

const plans = readdirSync(PLANS, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const sourceOf = (plan: string) => readFileSync(join(PLANS, plan, 'source.txt'));

async function linesOf(name: string, bytes: Buffer): Promise<string[]> {
  return (await readFile({ name, bytes })).document.lines.map(({ text }) => text);
}

/** All that is proposed, without its places. Where lines end is each program's own affair, also that one may end at a hyphen. */
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

(INSTALLED ? describe : describe.skip).each(plans)('The sample plan %s', (plan) => {
  it('has the same paragraphs as .docx', async () => {
    const bytes = converted(sourceOf(plan), 'plan.txt', 'docx', 'Text (encoded):UTF8,LF,,,');
    const text = (await linesOf('plan.txt', sourceOf(plan))).map((line) => line.trim());
    const read = (await linesOf('plan.docx', bytes)).map((line) => line.trim());
    expect(read.filter((line) => line !== '')).toEqual(text.filter((line) => line !== ''));
  }, 120_000);

  it('is understood as .pdf as it is as text, with the pages of its lines', async () => {
    const { document: source } = await readFile({ name: 'plan.txt', bytes: sourceOf(plan) });
    const word = docxFile(source.lines.map(({ text }) => paragraph(text)).join(''), { styles: STYLES });
    const { document: read, facts } = await readFile({
      name: 'plan.pdf',
      bytes: converted(word, 'plan.docx', 'pdf'),
    });
    expect(proposed(read)).toEqual(proposed(source));
    expect(read.lines.at(-1)?.page).toBe(facts.pages);
    expect(facts.pages).toBeGreaterThan(5);
  }, 120_000);
});
