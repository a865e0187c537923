import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementOf } from './agreement.ts';
import { everyPeer } from './peers/every-peer.ts';

for (const peer of everyPeer) {
  test(`${peer.name} decides every clause it can express as we do`, async () => {
    const { compared, differences } = await agreementOf(peer);
    assert.ok(compared > 1000, `only ${compared} clauses compared`);
    assert.deepEqual(differences, []);
  });
}
