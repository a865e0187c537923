import { jsonLogicEngine } from './json-logic-engine.ts';
import { jsonRulesEngine } from './json-rules-engine.ts';
import type { Peer } from './peer.ts';
import { publicodes } from './publicodes.ts';

export const everyPeer: readonly Peer[] = [jsonRulesEngine, jsonLogicEngine, publicodes];
