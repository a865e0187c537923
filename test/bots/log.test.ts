import { expect, it } from 'vitest';
import { openLog, traceOf } from '../../bots/log.ts';

function logged(secrets: readonly string[], write: (log: ReturnType<typeof openLog>) => void): Record<string, unknown> {
  let line = '';
  write(
    openLog(secrets, {
      write: (text) => {
        line += text;
      },
    }),
  );
  return JSON.parse(line);
}

it('writes only what may be logged', () => {
  const data = { error: 'TypeError', code: 'X', attempts: 2, person: 'U1', text: '张三的电话', token: 'xoxb-1' };
  expect(logged([], (log) => log.error(data, 'inbox: it failed'))).toEqual({
    level: 50,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    error: 'TypeError',
    code: 'X',
    attempts: 2,
    person: '***',
    text: '***',
    token: '***',
    msg: 'inbox: it failed',
  });
});

it('hides a token wherever a library puts it', () => {
  const line = logged(['xoxb-1-2'], (log) =>
    log.warn({ from: 'bolt', at: ['at xoxb-1-2'] }, 'failed: ?token=xoxb-1-2'),
  );
  expect(line).toMatchObject({ at: ['at ***'], msg: 'failed: ?token=***' });
});

it('tells of an error without its message, though that looks like a stack', () => {
  const error = Object.assign(new Error('insert 张三\n    at 张三 (1:2)'), { code: 'SQLITE_FULL' });
  const trace = traceOf(error);
  expect(trace).toMatchObject({ error: 'Error', code: 'SQLITE_FULL' });
  expect(trace.at?.[0]).toMatch(/^at .*log\.test\.ts/);
  expect(JSON.stringify(trace)).not.toContain('张三');
  expect(traceOf('张三')).toEqual({ error: 'string' });
});
