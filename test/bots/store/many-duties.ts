import type { Knex } from 'knex';

/** The instant at which one duty and one letter of those below are due. */
export const dueAt = '2026-11-26T01:00:00.000Z';
const later = '2030-01-01T01:00:00.000Z';
/** What one statement takes. */
const atOnce = 100;

/**
 * So many duties of a register, and as many letters, of which one each is due and all others are years away.
 * @param total a multiple of a hundred
 */
export async function fillWithDuties(database: Knex, total: number): Promise<void> {
  await database.transaction(async (transaction) => {
    for (let first = 0; first < total; first += atOnce) {
      const numbers = Array.from({ length: atOnce }, (_, index) => first + index);
      await transaction('bases').insert({
        name: `基地${first}`,
        host_organization: `单位${first}`,
        category: 'research',
        designated_on: '2025-04-01',
        worked_out_for: '2026-11-26',
      });
      await transaction('contacts').insert(
        [`T:U${first}`, `T:V${first}`].map((address, place) => ({
          base: `基地${first}`,
          place,
          name: '联系人',
          channel: 'slack',
          address,
          language: 'zh',
          time_zone: 'Asia/Shanghai',
        })),
      );
      await transaction('duties').insert(numbers.map((number) => duty(number, first)));
      await transaction('outbox').insert(numbers.map((number) => letter(number)));
    }
  });
  await database.raw('analyze');
}

function duty(number: number, base: number) {
  return {
    id: String(number).padStart(36, '0'),
    base: `基地${base}`,
    occasion: `event ${number}`,
    deadline: JSON.stringify({ duty: 'change', due: '2026-11-30' }),
    state: 'open',
    channel: 'slack',
    address: `T:U${base}`,
    unanswered: 0,
    remind_at: number === 0 ? dueAt : later,
    sequence: 0,
  };
}

function letter(number: number) {
  const duty = String(number).padStart(36, '0');
  return {
    channel: 'slack',
    address: `T:V${number}`,
    letter: JSON.stringify({ kind: 'reminder', duties: [duty] }),
    state: 'waiting',
    send_after: number === 0 ? dueAt : later,
  };
}
