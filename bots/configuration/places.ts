/** Where things are kept, each under the variable that says otherwise. */
export const places = {
  CALENDAR_FILE: './data/calendar.json',
  POLICY_FOLDER: './data/policies',
  DATABASE_FILE: './data/guohe.sqlite',
} as const;

/**
 * The place that is set in the environment, or else the usual one; an empty variable counts as not set. Any text is a path,
 * so that nothing has to be checked.
 */
export function placeIn(environment: Readonly<Record<string, string | undefined>>, name: keyof typeof places): string {
  return environment[name] || places[name];
}
