import type { HolidayNotice } from '../../../core/calendar/notice.ts';
import { NoticeError, readNotice } from '../../../core/calendar/read-notice.ts';
import { BadInput } from '../input/bad-input.ts';
import { noticeComplaint } from './notice-words.ts';

/**
 * One of the notices that staff have added, checked.
 * @param field that it stands in: `CALENDAR_FILE[0]`
 * @throws BadInput naming what cannot be used.
 */
export function checkedNotice(notice: unknown, field: string): HolidayNotice {
  try {
    return readNotice(notice);
  } catch (error) {
    if (!(error instanceof NoticeError)) throw error;
    const complaint = noticeComplaint(error);
    throw new BadInput({ ...complaint, field: `${field}.${complaint.field}` });
  }
}
