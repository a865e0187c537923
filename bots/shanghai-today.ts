const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Today's calendar day in Asia/Shanghai, whatever the process's time zone. */
export function shanghaiToday(now: Date = new Date()): string {
  return shanghai.format(now);
}
