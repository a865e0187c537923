import type { ReaderSources } from '../../../bots/web/reader/reader.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { emptyLibrary } from '../../../policy-text/library/library.ts';

/** What the reader shows in tests: the encoded regulation alone, on a settled day. */
export const readerSources: ReaderSources = {
  library: async () => emptyLibrary,
  calendar: async () => workCalendar(),
  today: () => '2026-05-20',
};
