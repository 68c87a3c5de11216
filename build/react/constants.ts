import type { ESTree } from 'vite';
import { bindingIn, isTarget, type Node, type Place, referenceIn, walk } from './edit.ts';
import { type Facts, known, type Value } from './fold.ts';

/**
 * The parameters of functions that every call gives the same value, and the variables of functions that
 * are set once, to a value that is known: what reads them, with the value. Never throws.
 */
export function constantsIn(program: ESTree.Program, facts: Facts): ReadonlyMap<Node, Value> {
  const calls = callsIn(program);
  const constants = new Map<Node, Value>();
  for (const statement of program.body) {
    if (statement.type !== 'FunctionDeclaration' || statement.id === null) continue;
    const locals = localsOf(statement);
    const given = calls.get(statement.id.name);
    const usesArguments = locals.get('arguments') !== undefined;
    statement.params.forEach((param, index) => {
      if (param.type !== 'Identifier' || !given || usesArguments) return;
      const values = given.map((call) => {
        const argument = call.arguments[index];
        return argument === undefined ? ([undefined] as const) : known(argument, facts);
      });
      hold(locals.get(param.name), values);
    });
    for (const local of locals.values()) {
      // A variable that is read before it is set holds nothing there.
      const { init } = local;
      const isFirst = init !== null && local.reads.every((read) => read.start > init.end);
      if (isFirst && isAlwaysSet(init, statement)) hold(local, [known(init, facts)]);
    }
  }
  return constants;

  function hold(local: Local | undefined, values: readonly (readonly [Value] | undefined)[]): void {
    const [first] = values;
    if (local?.declared !== 1 || local.isSet || first === undefined) return;
    if (!values.every((value) => value !== undefined && Object.is(value[0], first[0]))) return;
    for (const node of local.reads) constants.set(node, first[0]);
  }
}

/** Whether a variable is declared where the function comes by whatever it does. */
function isAlwaysSet(init: Node, { body }: ESTree.Function): boolean {
  return !!body?.body.some(
    (node) =>
      node.type === 'VariableDeclaration' && node.declarations.some((one) => one.init === init),
  );
}

/** A name in a function: declared how often, and set to something else than it begins with or not. */
interface Local {
  declared: number;
  isSet: boolean;
  init: Node | null;
  readonly reads: Node[];
}

function localsOf(declaration: ESTree.Function): ReadonlyMap<string, Local> {
  const locals = new Map<string, Local>();
  const entryOf = (name: string): Local => {
    const local = locals.get(name) ?? { declared: 0, isSet: false, init: null, reads: [] };
    locals.set(name, local);
    return local;
  };
  for (const part of [...declaration.params, declaration.body]) {
    if (!part) continue;
    const go = (place: Place): void => {
      const [binding, name] = [bindingIn(place), referenceIn(place)];
      if (binding !== undefined) {
        const local = entryOf(binding);
        local.declared += 1;
        if (place.parent?.type === 'VariableDeclarator') local.init = place.parent.init;
      }
      if (name !== undefined) {
        if (isTarget(place)) entryOf(name).isSet = true;
        else entryOf(name).reads.push(place.node);
      }
    };
    if (part.type === 'Identifier') entryOf(part.name).declared += 1;
    else walk(part, go);
  }
  return locals;
}

type Call = Extract<Node, { type: 'CallExpression' }>;

/** All calls of the functions that are called by their names and used in no other way. */
function callsIn(program: ESTree.Program): ReadonlyMap<string, readonly Call[]> {
  const calls = new Map<string, Call[] | null>();
  walk(program, (place) => {
    const name = referenceIn(place);
    if (name === undefined) return;
    const { parent, key } = place;
    if (parent?.type !== 'CallExpression' || key !== 'callee') calls.set(name, null);
    else if (calls.get(name) !== null) calls.set(name, [...(calls.get(name) ?? []), parent]);
  });
  return new Map([...calls].filter((entry): entry is [string, Call[]] => entry[1] !== null));
}
