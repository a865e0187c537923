import { describe, expect, it } from 'vitest';
import { converse } from '../../../conversations/converse.ts';

const asked = (text: string, handOff?: string) =>
  converse(null, { text }, { today: '2026-05-20', parameters: {}, ...(handOff && { handOff }) })
    .replies.map((reply) => reply.text)
    .join('\n');

describe('a person who wants to talk to a person', () => {
  it('is told whom staff named', () => {
    expect(asked('转人工', '科技合作处 010-00000000')).toContain('科技合作处 010-00000000');
    expect(asked('can I talk to a human please', 'the office, tel. 1')).toContain('the office, tel. 1');
  });

  it('is told that nobody is named', () => {
    expect(asked('转人工')).toContain('没有设置人工联系方式');
    expect(asked('can I talk to a human please')).toContain('No contact for a person has been set up');
  });
});
