import type { LetterContent, LetterEntry, LetterSection } from './letter-content.ts';
import { agenciesOf, closingOf, openingOf } from './letter-frame.ts';
import type { LetterFrame } from './letter-frame.ts';
import { textsOf } from './notice-text.ts';
import type { DigestGroup } from './texts/notice-facts.ts';

// The colours of time are kept for time alone: red for overdue, amber for due soon.
const INK = '#1f2933';
const QUIET = '#52606d';
const LINK = '#0b5394';
const RULE = '#d9dfe5';
const MARKS: Readonly<Partial<Record<DigestGroup, string>>> = {
  escalated: '#b42318',
  overdue: '#b42318',
  'due-soon': '#b7791f',
};
// Serif and sans-serif of Windows and Linux offices; all of them have the Vietnamese letters.
const FONT = "'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/**
 * A letter as HTML: tables and inline styles only, which every mail program and printer knows; nothing is loaded from
 * anywhere.
 */
export function letterHtml(subject: string, content: LetterContent, frame: LetterFrame): string {
  const { letter } = textsOf(content.locale);
  const paragraph = (text: string, style = '') =>
    `<p style="margin:0 0 12px;font-size:15px;line-height:1.5;${style}">${escapeHtml(text)}</p>`;
  return `<!doctype html>
<html lang="${content.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:0;background:#ffffff;color:${INK};font-family:${FONT}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;max-width:680px;text-align:left"><tr><td>
<p style="margin:0 0 12px;font-size:15px;line-height:1.5">${escapeHtml(letter.salutation)} <strong>${escapeHtml(frame.recipientName)}</strong></p>
${paragraph(openingOf(content, frame))}
${content.sections.map((section) => sectionHtml(section, content, frame)).join('\n')}
<div style="border-top:1px solid ${RULE};margin-top:20px;padding-top:12px">
${closingOf(content, frame)
  .map((text) => paragraph(text, `color:${QUIET};font-size:13px;`))
  .join('\n')}
</div>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function sectionHtml(section: LetterSection, content: LetterContent, frame: LetterFrame): string {
  const colour = MARKS[section.group] ?? INK;
  const title = `${textsOf(content.locale).letter.groups[section.group]} (${section.count})`;
  return `<h2 style="margin:20px 0 8px;padding-bottom:4px;border-bottom:2px solid ${colour};color:${colour};font-size:16px;line-height:1.4;page-break-after:avoid">${escapeHtml(title)}</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">
${section.entries.map((entry, index) => entryHtml(entry, index, content, frame)).join('\n')}
</table>`;
}

function entryHtml(entry: LetterEntry, index: number, content: LetterContent, frame: LetterFrame): string {
  const { letter } = textsOf(content.locale);
  const url = escapeHtml(frame.publicUrl + entry.path);
  const agencies = agenciesOf(entry, content);
  const cell = 'vertical-align:top;padding:10px 0;border-bottom:1px solid ' + RULE;
  return `<tr style="page-break-inside:avoid">
<td style="${cell};width:28px;color:${QUIET};font-size:15px;line-height:1.5">${index + 1}.</td>
<td style="${cell};font-size:15px;line-height:1.5">
<div style="font-weight:600">${escapeHtml(entry.title)}</div>
<div><strong style="font-weight:600">${escapeHtml(entry.headline)}.</strong> ${escapeHtml(entry.text)}</div>
${agencies === '' ? '' : `<div style="color:${QUIET};font-size:14px">${escapeHtml(agencies)}</div>\n`}<div style="font-size:14px"><a href="${url}" style="color:${LINK}">${escapeHtml(entry.toPlan ? letter.openPlan : letter.open)}</a></div>
</td>
</tr>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
