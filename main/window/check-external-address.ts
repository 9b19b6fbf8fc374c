/** An address that may leave the app, in the form that is shown and opened, or why it may not. */
export type CheckedAddress = { ok: true; address: string } | { ok: false; reason: string };

/** A mail that opens may be begun for the user, never carry an attachment or hidden recipients. */
const mailFields: ReadonlySet<string> = new Set(['subject', 'body', 'cc']);

/**
 * https and mailto only. The result is the parsed address written out again: host names from other alphabets become punycode,
 * so that a look-alike shows itself.
 */
export function checkExternalAddress(text: string): CheckedAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) return { ok: false, reason: 'This is not a web address.' };
  if (url.protocol === 'mailto:') return checkMail(url);
  if (url.protocol !== 'https:') {
    return {
      ok: false,
      reason: `Casebook opens https and mailto addresses only; this one begins with “${url.protocol}”.`,
    };
  }
  if (url.username !== '' || url.password !== '') {
    return { ok: false, reason: 'The address carries a user name, which is a way to disguise where it leads.' };
  }
  return { ok: true, address: url.href };
}

function checkMail(url: URL): CheckedAddress {
  const unexpected = [...url.searchParams.keys()].find((field) => !mailFields.has(field.toLowerCase()));
  if (unexpected !== undefined) {
    return { ok: false, reason: `The mail address sets “${unexpected}”, which Casebook does not pass on.` };
  }
  return { ok: true, address: url.href };
}

/** Breaks an address into lines, so that a dialog shows all of it whatever its length. */
export function wrapAddress(address: string, lineLength = 72): string {
  return address.match(new RegExp(`.{1,${lineLength}}`, 'gu'))?.join('\n') ?? '';
}
