const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** `3 new results and 1 new case study since 12 November 2026`. */
export function freshWords({ cases, metrics }: { cases: number; metrics: number }, since: string): string {
  const parts = [
    metrics > 0 && `${metrics.toLocaleString('en-GB')} new ${metrics === 1 ? 'result' : 'results'}`,
    cases > 0 && `${cases.toLocaleString('en-GB')} new case ${cases === 1 ? 'study' : 'studies'}`,
  ].filter((part) => part !== false);
  return `${parts.length > 0 ? parts.join(' and ') : 'Nothing new'} since ${date.format(new Date(since))}`;
}
