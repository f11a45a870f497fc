/**
 * Two rules of our own: both ask for a reason in words where a rule or a test is switched off.
 * A silenced test or rule without a reason is indistinguishable from a forgotten one.
 */

const TEST_FUNCTIONS = new Set(['it', 'test', 'describe']);
const SILENCERS = new Set(['skip', 'todo']);
const SILENCED_ALIASES = new Set(['xit', 'xtest', 'xdescribe']);
const FOCUSED_ALIASES = new Set(['fit', 'fdescribe']);

/** `it.skip`, `describe.only.each`, … → the modifier names in order; anything else → undefined. */
function testModifiers(callee) {
  const names = [];
  let node = callee;
  if (node.type === 'CallExpression') node = node.callee;
  if (node.type === 'TaggedTemplateExpression') node = node.tag;
  while (node.type === 'MemberExpression' && node.property.type === 'Identifier') {
    names.push(node.property.name);
    node = node.object;
  }
  if (node.type !== 'Identifier') return undefined;
  if (SILENCED_ALIASES.has(node.name)) return ['skip'];
  if (FOCUSED_ALIASES.has(node.name)) return ['only'];
  return TEST_FUNCTIONS.has(node.name) ? names : undefined;
}

const testFocus = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      focused: 'A focused test silences all others of its file: remove `only` before committing.',
      skipped: 'A skipped test needs a comment directly above it that says why and until when.',
    },
  },
  create(context) {
    return {
      ExpressionStatement(node) {
        if (node.expression.type !== 'CallExpression') return;
        const modifiers = testModifiers(node.expression.callee);
        if (!modifiers) return;
        if (modifiers.includes('only')) context.report({ node, messageId: 'focused' });
        else if (modifiers.some((name) => SILENCERS.has(name))) {
          if (context.sourceCode.getCommentsBefore(node).length === 0)
            context.report({ node, messageId: 'skipped' });
        }
      },
    };
  },
};

const explainedDisable = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      unexplained: 'Say why the rule is switched off: `eslint-disable-next-line <rule> -- <reason>`.',
      everything: 'Name the rule that is switched off: a bare `eslint-disable` hides every later finding.',
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const directive = /^\s*eslint-disable(?:-next-line|-line)?\b(?<rest>.*)$/su.exec(comment.value);
          if (!directive) continue;
          const [rules, reason] = (directive.groups?.rest ?? '').split(/\s--\s/u, 2);
          if (!rules?.trim()) context.report({ loc: comment.loc, messageId: 'everything' });
          else if (!reason?.trim()) context.report({ loc: comment.loc, messageId: 'unexplained' });
        }
      },
    };
  },
};

export const localRules = { rules: { 'test-focus': testFocus, 'explained-disable': explainedDisable } };
