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

const nameOf = ({ name }: ts.PropertyAssignment): string => name.getText().replaceAll(/['"]/g, '');

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
    // `options={[{ value, label: 'text' }]}`
    if (ts.isPropertyAssignment(node) && isRead(nameOf(node)))
      for (const literal of literalsOf(node.initializer))
        if (LETTERS.test(literal.text)) note(literal, literal.text);
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

/** What is wrong with the texts of a source that are written in languages: one is missing, is empty, or is not that language. */
function halfTexts(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, wrong: string | null) => {
    if (wrong !== null) found.push(`${path.relative(WEB, file)}: ${wrong}: ${node.getText()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const words = new Map(
        node.properties.filter(ts.isPropertyAssignment).map((p) => [nameOf(p), p.initializer]),
      );
      if (words.has('vi') || words.has('en')) note(node, wrongIn(words.get('vi'), words.get('en')));
    }
    // `text('Tiếp nhận', 'Receive')`
    if (ts.isCallExpression(node) && node.expression.getText() === 'text')
      note(node, wrongIn(...(node.arguments as unknown as [ts.Expression, ts.Expression])));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Letters that only Vietnamese has; English may quote what the plan itself says, and names stay what they are. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
const QUOTED = /“[^”]*”|for instance: .*|Đôn Đốc|'Tiếng Việt'/gu;

function wrongIn(vi: ts.Expression | undefined, en: ts.Expression | undefined): string | null {
  if (vi === undefined || en === undefined) return 'one language is missing';
  if (/^(''|""|``)$/.test(vi.getText()) || /^(''|""|``)$/.test(en.getText())) return 'a text is empty';
  if (isFunction(vi) !== isFunction(en)) return 'one takes values and the other none';
  return VIETNAMESE.test(en.getText().replace(QUOTED, '')) ? 'the English is not translated' : null;
}

const isFunction = (node: ts.Expression): boolean => ts.isArrowFunction(node);

const allSources = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.spec\.|schema\.ts$/.test(name),
);
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
    '<Choice options={[{ value: 1, label: "Từ tệp" }]} />',
  ])('would be found bare in %s', (jsx) => {
    expect(bareTexts(path.join(WEB, 'x.tsx'), `const x = ${jsx};`)).toHaveLength(1);
  });

  it('say the same in both languages, as far as a program can tell', () => {
    const found = allSources.flatMap((name) => {
      const file = path.join(WEB, name);
      return halfTexts(file, readFileSync(file, 'utf8'));
    });
    expect(allSources.length).toBeGreaterThan(sources.length);
    expect(found).toEqual([]);
  });

  it.each([
    '{ title: { vi: "Việc của tôi" } }',
    '{ title: { vi: "Việc của tôi", en: "" } }',
    '{ title: { vi: "Việc của tôi", en: "Việc của tôi" } }',
    '{ title: text("Việc của tôi", "Việc") }',
    '{ count: { vi: (n: number) => `${n} việc`, en: "tasks" } }',
  ])('would be found half translated in %s', (catalogue) => {
    expect(halfTexts(path.join(WEB, 'texts.ts'), `const texts = ${catalogue};`)).toHaveLength(1);
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
