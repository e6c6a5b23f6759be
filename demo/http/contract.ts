import { toJsonSchema } from '@valibot/to-json-schema';
import { Hono } from 'hono';
import { type ActionMap, type ActionSpec, contract } from '../../contract';

/** `GET /contract`: every action of every function, who may call it, and the shape of what goes in and comes out. */
export const contractRoutes = () => {
  const described = Object.fromEntries(
    Object.entries(contract as Readonly<Record<string, ActionMap>>).map(([name, actions]) => [
      name,
      Object.fromEntries(Object.entries(actions).map(([action, spec]) => [action, describe(spec)])),
    ]),
  );
  return new Hono().get('/contract', (c) => c.json(described));
};

function describe({ kind, allow, input, output }: ActionSpec) {
  // Trimming and the like have no word in JSON Schema; what remains is true as far as it goes.
  const schema = (of: ActionSpec['input'], typeMode: 'input' | 'output') =>
    toJsonSchema(of, { typeMode, errorMode: 'ignore' });
  return {
    kind,
    allow: allow === 'shopper' ? ['everyone'] : allow,
    input: schema(input, 'input'),
    output: schema(output, 'input'),
  };
}
