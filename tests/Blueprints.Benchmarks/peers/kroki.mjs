// A server as Kroki's is made: each request starts a program, gives it the text and passes on what it writes. Prints its port.
// Usage: node kroki.mjs PROGRAM [ARGUMENT...]   such as dot -Tsvg
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';

const [program, ...line] = process.argv.slice(2);
const server = createServer((request, response) => {
  const child = spawn(program, line, { stdio: ['pipe', 'pipe', 'ignore'] });
  const drawn = [];
  child.stdout.on('data', (part) => drawn.push(part));
  child.stdin.on('error', () => {});
  child.on('close', (code) => {
    const body = Buffer.concat(drawn);
    response.writeHead(code === 0 ? 200 : 400, { 'Content-Type': 'image/svg+xml', 'Content-Length': body.length });
    response.end(body);
  });
  request.pipe(child.stdin);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
