import { idle } from './manualClock.ts';

/**
 * Lets one of a run's pending things wait until it is let go.
 *
 * @param isLate - it is let go only when nothing else is held
 */
export type Hold = (label: string, isLate?: boolean) => Promise<void>;

/**
 * Runs a scenario once for every order in which the things that it holds can be let go: depth first,
 * each run beginning with the choices of the one before. A run ends when nothing is held any more.
 *
 * @param begin - starts one run, from nothing; what it returns checks the run when that has ended
 * @returns how many orders there were
 * @throws Error with the order, as labels, in which a check failed
 */
export async function everyInterleaving(begin: (hold: Hold) => () => void): Promise<number> {
  let choices: number[] = [];
  for (let count = 1; ; count += 1) {
    const { order, sizes } = await run(begin, choices);
    choices = order;
    // The last choice that leaves another one untried takes that, and forgets what came after.
    while (choices.length > 0 && choices.at(-1) === (sizes[choices.length - 1] ?? 0) - 1) {
      choices.pop();
    }
    if (choices.length === 0) return count;
    choices.push((choices.pop() ?? 0) + 1);
  }
}

interface Held {
  readonly label: string;
  readonly isLate: boolean;
  readonly letGo: () => void;
}

async function run(begin: (hold: Hold) => () => void, choices: readonly number[]) {
  let held: readonly Held[] = [];
  const order: number[] = [];
  const sizes: number[] = [];
  const labels: string[] = [];
  const hold: Hold = (label, isLate = false) =>
    new Promise((letGo) => {
      held = [...held, { label, isLate, letGo }];
    });
  try {
    const check = begin(hold);
    for (await idle(); held.length > 0; await idle()) {
      const prompt = held.filter(({ isLate }) => !isLate);
      const candidates = prompt.length > 0 ? prompt : held;
      const choice = choices[order.length] ?? 0;
      const next = candidates[choice];
      if (next === undefined) throw new Error('The scenario does not do the same each time');
      sizes.push(candidates.length);
      order.push(choice);
      labels.push(next.label);
      held = held.filter((other) => other !== next);
      next.letGo();
    }
    check();
  } catch (error) {
    throw new Error(`${error}, in this order: ${labels.join(', ')}`, { cause: error });
  }
  return { order, sizes };
}
