import type { HolidayNotice } from '../../../core/calendar/notice.ts';
import type { Log } from '../../log.ts';
import { BadInput } from '../input/bad-input.ts';
import { addedNotices } from './calendar-file.ts';

/**
 * The notices that staff have added, as they are now; while their file is of no use, as they last were, so that what is
 * wrong there holds no reminder up. It is logged once, until it is mended.
 */
export function steadyNotices(file: string, log: Log): () => Promise<readonly HolidayNotice[]> {
  let last: readonly HolidayNotice[] = [];
  let isTrouble = false;
  return async () => {
    try {
      last = await addedNotices(file);
      isTrouble = false;
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      if (!isTrouble) log.error({ file }, 'CALENDAR_FILE cannot be used; going on with the notices known before');
      isTrouble = true;
    }
    return last;
  };
}
