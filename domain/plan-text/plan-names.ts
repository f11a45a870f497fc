import { normaliseName, placeOfCommittee } from '../agency/names.ts';
import { bodyKey } from './body-key.ts';
import { isCollectiveName, tidyName } from './body-lists.ts';

/** One form for the names of a plan: that of its headings; the issuer in full. */
export interface PlanNames {
  readonly issuer: string | null;
  canonical(name: string): string;
  isIssuer(name: string): boolean;
}

/** @param headings names as the headings of the plan write them. */
export function planNames(issuer: string | null, headings: readonly string[]): PlanNames {
  const place = issuer === null ? null : placeOfCommittee(issuer);
  // The same few names stand in hundreds of duties.
  const keys = new Map<string, string>();
  const key = (name: string): string => {
    const known = keys.get(name) ?? bodyKey(name, place);
    keys.set(name, known);
    return known;
  };
  const forms = new Map<string, string>();
  for (const heading of headings) {
    if (!forms.has(key(heading))) forms.set(key(heading), heading);
  }
  const issuerKeys = issuerForms(issuer, place);
  const isIssuer = (name: string): boolean => issuerKeys.has(normaliseName(name));
  return {
    issuer,
    isIssuer,
    canonical: (name) => {
      if (issuer !== null && isIssuer(name)) return issuer;
      // "các sở, ngành" is as wide as its own words say, not as a heading that looks like it.
      const isVague = isCollectiveName(name) && !/^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)/u.test(name);
      return (isVague ? undefined : forms.get(key(name))) ?? tidyName(written(name));
    },
  };
}

function issuerForms(
  issuer: string | null,
  place: { type: string; name: string } | null,
): ReadonlySet<string> {
  const forms = new Set<string>();
  if (issuer === null) return forms;
  forms.add(normaliseName(issuer));
  // "Sở Y tế" in the plan of "Sở Y tế tỉnh …".
  if (!place)
    forms.add(normaliseName(issuer).replace(/ (?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường) .+$/u, ''));
  if (place) {
    for (const stem of ['ủy ban nhân dân', 'chủ tịch ủy ban nhân dân']) {
      forms.add(`${stem} ${place.type}`);
      forms.add(`${stem} ${place.type} ${place.name}`);
      forms.add(`${stem} ${place.name}`);
    }
    forms.add('ủy ban nhân dân');
  }
  return forms;
}

/** Abbreviations of people's committees written out, as the text's own headings do where they name them. */
function written(name: string): string {
  return name.replace(/^UBND(?=\s)/u, 'Ủy ban nhân dân').replace(/^MTTQ(?=\s)/u, 'Mặt trận Tổ quốc');
}
