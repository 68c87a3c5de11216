import type { JsonPlace } from '../token/defects.ts';
import { MOST_LISTED, type Token } from '../token/inspect.ts';
import { memberValue } from '../token/json.ts';
import type { JsonMember } from '../token/jsonMember.ts';
import { pointerTo } from '../token/jsonPointer.ts';
import {
  between,
  hasCalendarDate,
  looksLikeMilliseconds,
  type NumericDate,
  numericDate,
  seconds,
} from '../token/numericDate.ts';
import { isDateClaim } from '../token/registry/dateClaims.ts';
import { type JsonSegment, membersOf, valueIn } from '../token/segment.ts';
import type { DateFinding, Finding } from './finding.ts';

/** Dates that are none, that count milliseconds, or that no calendar holds: `"exp": "1782000000"`. @see RFC 7519 §2 */
export function dateValues({ payload }: Token): Finding[] {
  if (!payload) return [];
  const iss = valueIn(payload, 'iss');
  return membersOf(payload)
    .filter(({ name }) => isDateClaim(name, iss))
    .slice(0, MOST_LISTED)
    .flatMap((member) => dateValue(payload, member) ?? []);
}

/** Dates that contradict each other: a token that expires before it was issued was never current. */
export function dateOrder(token: Token): Finding[] {
  const [iat, nbf, exp] = (['iat', 'nbf', 'exp'] as const).map((name) => dateOf(token, name));
  const findings: DateFinding[] = [];
  if (exp && iat && exp.date <= iat.date) {
    findings.push({
      kind: 'exp-before-iat',
      claim: 'exp',
      place: exp.place,
      exp: exp.date,
      iat: iat.date,
    });
  }
  if (exp && nbf && nbf.date >= exp.date) {
    findings.push({
      kind: 'nbf-after-exp',
      claim: 'nbf',
      place: nbf.place,
      nbf: nbf.date,
      exp: exp.date,
    });
  }
  return findings;
}

/** An "iat" that this machine's clock has not reached: one of the two clocks is wrong. */
export function issuedInTheFuture(token: Token, now: NumericDate): Finding[] {
  const iat = dateOf(token, 'iat');
  if (!iat || iat.date <= now || looksLikeMilliseconds(iat.date)) return [];
  const ahead = seconds(Math.ceil(between(now, iat.date)));
  return [{ kind: 'iat-in-the-future', claim: 'iat', place: iat.place, iat: iat.date, ahead }];
}

function dateValue(payload: JsonSegment, member: JsonMember): DateFinding | null {
  const { name: claim, valueSpan } = member;
  const place = placeOf(member);
  const value = memberValue(payload.utf8.text, member);
  if (typeof value !== 'number') {
    const bounds = claim === 'exp' || claim === 'nbf';
    return { kind: bounds ? 'validity-not-a-date' : 'not-a-date', claim, place, value };
  }
  const date = numericDate(value);
  if (looksLikeMilliseconds(date)) return { kind: 'milliseconds', claim, place, date };
  if (hasCalendarDate(date)) return null;
  const lexeme = payload.utf8.text.slice(valueSpan.start, valueSpan.end);
  return { kind: 'date-out-of-range', claim, place, lexeme };
}

/** A date that is a number, with its place; null for any other. */
export function dateOf(
  { dates, dateMembers }: Token,
  name: keyof Token['dates'],
): { date: NumericDate; place: JsonPlace } | null {
  const { [name]: value } = dates;
  const { [name]: member } = dateMembers;
  if (!member || typeof value !== 'number') return null;
  return { date: numericDate(value), place: placeOf(member) };
}

const placeOf = ({ name, valueSpan }: JsonMember): JsonPlace => ({
  in: 'json',
  segment: 'payload',
  pointer: pointerTo('', name),
  span: valueSpan,
});
