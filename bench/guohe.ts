/** The project as it ships: the root's build, with the types of its sources. */
function built(path: string) {
  return import(new URL(path, builtRoot).href);
}

const builtRoot = new URL('../../dist/', import.meta.url);

/** The built command, to be run in a process of its own. */
export const command = new URL('guohe/guohe.js', builtRoot);

export const { categories, vocabulary }: typeof import('../core/fact.ts') = await built('core/fact.js');
export const { assess }: typeof import('../core/assess.ts') = await built('core/assess.js');
export const { next }: typeof import('../core/next.ts') = await built('core/next.js');
export const { readCaseFile }: typeof import('../core/read-case-file.ts') = await built('core/read-case-file.js');
export const { addDays, addYears }: typeof import('../core/calendar-day.ts') = await built('core/calendar-day.js');
export const { deadlinesOf }: typeof import('../core/deadlines/deadlines.ts') =
  await built('core/deadlines/deadlines.js');
export const { workCalendar }: typeof import('../core/calendar/work-calendar.ts') = await built(
  'core/calendar/work-calendar.js',
);
export const { nthWorkingDay }: typeof import('../core/calendar/working-days.ts') = await built(
  'core/calendar/working-days.js',
);
export const { buildIndex }: typeof import('../policy-text/search/index/build-index.ts') = await built(
  'policy-text/search/index/build-index.js',
);
export const { openIndex }: typeof import('../policy-text/search/search-index.ts') = await built(
  'policy-text/search/search-index.js',
);
export const { learn, learner }: typeof import('../policy-text/search/ranking/learn/learn.ts') = await built(
  'policy-text/search/ranking/learn/learn.js',
);
