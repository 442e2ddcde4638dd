// A program of a few pages that starts and answers as `saikne demo` does, for the harness's own test.

import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const { values } = parseArgs({ strict: false, options: { listen: { type: 'string' }, at: { type: 'string' } } });
const [host, port] = values.listen.split(':');
let now = values.at;
let language = 'lv';
const sent = [];

const style = 'body { max-width: 40rem; color: #111; background: #fff } :focus-visible { outline: 3px solid #005fcc }';
const page = (body) =>
  `<!doctype html><html lang="${language}"><head><title>Paraugs</title><meta name="viewport" content="width=device-width"><style>${style}</style></head><body><main><h1>Paraugs</h1>${body}</main></body></html>`;

const pages = {
  '/': () => page('<form method="post" action="/mail"><label for="a">Adrese</label> <input id="a" name="a"> <label><input type="checkbox" name="b"> Piekrītu</label> <button>Sūtīt</button></form>'),
  '/demo': () => page('<a data-role="student" href="/demo/enter/student">Skolēns</a>'),
  '/demo/enter/student': () => page(`<p>Sveiki! Pulkstenis rāda ${now}.</p>`),
  '/demo/mailbox': () => page(sent.map((to) => `<article data-mail-to="${to}"><h2>Paldies</h2><a href="/">Saite</a></article>`).join('')),
  '/bad': () => page('<img src="data:,"><p style="width: 1500px; color: #ccc">Par platu</p><button style="outline: none">Slēpts</button> <a href="/nowhere">Nekur</a>'),
  '/broken': () => undefined,
};

const server = createServer((request, response) => {
  const body = [];
  request.on('data', (piece) => body.push(piece));
  request.on('end', () => {
    const form = new URLSearchParams(Buffer.concat(body).toString());
    if (request.method === 'POST') {
      if (request.url === '/demo/clock') now = form.get('to');
      if (request.url === '/mail') sent.unshift(form.get('a'));
      response.writeHead(303, { location: '/demo/mailbox' }).end();
      return;
    }
    language = /saikne_language=en/.test(request.headers.cookie) ? 'en' : 'lv';
    const text = pages[request.url]?.();
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', 'content-security-policy': "default-src 'self'; style-src 'unsafe-inline'; img-src data:" };
    response.writeHead(text ? 200 : request.url === '/broken' ? 500 : 404, headers).end(gzipSync(text ?? page('Nav')));
  });
});
server.listen(Number(port), host, () => process.stdout.write(`listening on http://${host}:${server.address().port}\n`));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
