// Compiles a schema with every check of Ajv's strict mode, and judges documents by it. {schema, documents} comes in; out go {words, verdicts}:
// what Ajv has to say of the schema, and 1 or 0 for each document.
const Ajv = require('ajv/dist/2020').default;
const { schema, documents } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const words = [];
const hear = (...said) => words.push(said.join(' '));
const validate = new Ajv({ strict: 'log', logger: { log: hear, warn: hear, error: hear } }).compile(schema);
console.log(JSON.stringify({ words, verdicts: documents.map(document => (validate(document) ? '1' : '0')).join('') }));
