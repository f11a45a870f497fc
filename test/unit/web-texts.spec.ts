import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const WEB = fileURLToPath(new URL('../../web/src', import.meta.url));
/** Attributes whose text somebody reads or hears. */
const READ_ATTRIBUTES =
  /^(title|label|alt|placeholder|aria-label|aria-description|aria-roledescription|description|message|content|okText|cancelText|extra|help|tooltip|header|question|reason|empty|text)$/;
/** What hands its operands on; a comparison shows nothing of them. */
const JOINS = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
]);
const LETTERS = /\p{L}/u;

const isRead = (name: string): boolean => READ_ATTRIBUTES.test(name);

/** Every text of a source that stands in what is shown instead of in a catalogue. */
function bareTexts(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, text: string) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path.relative(WEB, file)}:${line + 1}: ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTERS.test(node.text)) note(node, node.text);
    if (ts.isJsxExpression(node) && node.expression) noteLiterals(node.expression, node);
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      if (isRead(node.name.getText()) && LETTERS.test(node.initializer.text))
        note(node, node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  /** `{'text'}`, `{is ? 'one' : 'other'}` among children and in attributes that are read. */
  const noteLiterals = (expression: ts.Expression, holder: ts.JsxExpression): void => {
    const { parent } = holder;
    if (ts.isJsxAttribute(parent) && !isRead(parent.name.getText())) return;
    for (const literal of literalsOf(expression)) if (LETTERS.test(literal.text)) note(literal, literal.text);
  };
  visit(tree);
  return found;
}

function literalsOf(expression: ts.Expression): (ts.StringLiteral | ts.TemplateLiteralLikeNode)[] {
  if (ts.isStringLiteral(expression) || ts.isNoSubstitutionTemplateLiteral(expression)) return [expression];
  if (ts.isTemplateExpression(expression))
    return [expression.head, ...expression.templateSpans.map((s) => s.literal)];
  if (ts.isConditionalExpression(expression))
    return [...literalsOf(expression.whenTrue), ...literalsOf(expression.whenFalse)];
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression);
  if (ts.isBinaryExpression(expression) && JOINS.has(expression.operatorToken.kind))
    return [...literalsOf(expression.left), ...literalsOf(expression.right)];
  return [];
}

const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.tsx') && !/\.spec\./.test(name),
);

describe('the texts of the web application', () => {
  it('stand in catalogues, in both languages, never bare in what is shown', () => {
    const found = sources.flatMap((name) => {
      const file = path.join(WEB, name);
      return bareTexts(file, readFileSync(file, 'utf8'));
    });
    expect(sources.length).toBeGreaterThan(10);
    expect(found).toEqual([]);
  });

  it.each([
    '<p>Xin chào</p>',
    '<p>{"Xin chào"}</p>',
    '<p>{isOpen ? "Mở" : t.closed}</p>',
    '<p>{isOpen && "Mở"}</p>',
    '<button aria-label="Đóng" />',
    '<Field label={`Ngày ${n}`} />',
  ])('would be found bare in %s', (jsx) => {
    expect(bareTexts(path.join(WEB, 'x.tsx'), `const x = ${jsx};`)).toHaveLength(1);
  });

  it.each([
    '<p className="quiet">{t.title}</p>',
    '<p>{" · "}</p>',
    '<p>{kind === "zero" && <b />}</p>',
    '<p>{job !== null && job.status !== "running" && t.done}</p>',
    '<p>×</p>',
  ])('need no catalogue in %s', (jsx) => {
    expect(bareTexts(path.join(WEB, 'x.tsx'), `const x = ${jsx};`)).toEqual([]);
  });
});
