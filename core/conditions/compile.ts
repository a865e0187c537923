import type { CaseFile } from '../case-file.ts';
import type { Fact } from '../fact.ts';
import type { Finding } from '../finding.ts';
import { joinFindings, softened } from './combine.ts';
import type { Condition } from './condition.ts';
import { kindOf } from './kinds.ts';

/** Turns what is asked, as data, into plain calls: put to a case, they say what it comes to and why. */
export function compile(condition: Condition): (caseFile: CaseFile) => Finding {
  switch (condition.test) {
    case 'all':
    case 'any': {
      const { test } = condition;
      const judges = condition.parts.map(compile);
      return (caseFile) =>
        joinFindings(
          test,
          judges.map((judge) => judge(caseFile)),
        );
    }
    case 'in_principle': {
      const judge = compile(condition.parts[0]);
      return (caseFile) => {
        const part = judge(caseFile);
        return { test: 'in_principle', outcome: softened(part.outcome), parts: [part], missing: part.missing };
      };
    }
    default: {
      const kind = kindOf(condition);
      return (caseFile) => kind.judge(condition, caseFile);
    }
  }
}

/** The facts a condition looks at, in the order of the law. */
export function factsOf(condition: Condition): readonly Fact[] {
  switch (condition.test) {
    case 'all':
    case 'any':
    case 'in_principle':
      return condition.parts.flatMap(factsOf);
    default:
      return kindOf(condition).facts(condition);
  }
}
