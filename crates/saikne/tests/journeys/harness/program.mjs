// Starts the real program for one file of tests, on the engine that ./test asks for, with a browser
// beside it. The program is stopped by its process id; its data goes with it.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before } from 'node:test';
import { folder, modules, target } from './places.mjs';

const { chromium } = modules('playwright-core');

/** What people hold in their hands and have on their desks. */
export const devices = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 900 } },
};

const PATIENCE = 10_000;
const START = 60_000;
/** Signing 41 papers takes an unoptimised program minutes while others build. */
const START_LATE = 300_000;

/**
 * The program for the tests of the calling file: started before them, stopped after them.
 *
 * `at` is the demonstration clock at the start (RFC 3339). `trained` begins after the trainings,
 * `story` where a switch of `saikne demo` says: `handed-in`, `eligible`, `judged`.
 * `command` replaces the program and is there for the harness's own test.
 */
export function theProgram(wishes = {}) {
  const program = new Program(wishes);
  before(() => program.begin(), { timeout: program.patience * 2 });
  after(() => program.end(), { timeout: START });
  return program;
}

class Program {
  constructor({ at = '2024-01-15T08:00:00Z', trained = false, story = trained ? 'trained' : '', engine = process.env.SAIKNE_TEST_ENGINE ?? 'sqlite', command }) {
    this.at = at;
    this.story = story;
    this.patience = story ? START_LATE : START;
    this.engine = engine;
    this.command = command;
    this.name = basename(process.argv[1] ?? 'journey').replace(/\W+/g, '-');
    /** What no page may do; the file fails when one is left at its end. */
    this.faults = [];
    this.port = 0;
  }

  async begin() {
    this.data = mkdtempSync(join(tmpdir(), 'saikne-journey-'));
    if (this.engine === 'postgres') this.createDatabase();
    await this.start();
    this.browser = await chromium.launch({
      executablePath: process.env.SAIKNE_CHROMIUM ?? '/usr/bin/chromium',
      // Chromium's own sandbox cannot be had as root.
      chromiumSandbox: process.getuid() !== 0,
      args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  }

  async end() {
    await this.browser?.close();
    await this.stop();
    if (this.database) psql(`DROP DATABASE IF EXISTS "${this.database}" WITH (FORCE)`);
    rmSync(this.data, { recursive: true, force: true });
    assert.deepEqual(this.faults, [], 'no page may do this');
  }

  /** Starts the program on the data that is there; on the same port when it ran before. */
  async start() {
    const [file, ...given] = this.command ?? [process.env.SAIKNE_PROGRAM ?? join(target, 'debug', 'saikne'), 'demo'];
    assert.ok(existsSync(file), `${file} is not there: cargo build -p saikne --bin saikne`);
    const args = [...given, '--listen', `127.0.0.1:${this.port}`, '--data', this.data, '--at', this.at];
    if (this.story) args.push(`--${this.story}`);
    if (this.url) args.push('--database', this.url);
    this.log = join(folder('journeys', 'logs'), `${this.name}-${this.engine}.log`);
    this.process = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const log = createWriteStream(this.log, { flags: 'a' });
    this.process.stderr.pipe(log, { end: false });
    this.ended = new Promise((done) => this.process.once('exit', (code, signal) => done({ code, signal })));
    this.address = await this.listening(log);
    this.port = Number(new URL(this.address).port);
  }

  listening(log) {
    return new Promise((ready, refuse) => {
      const late = setTimeout(() => refuse(new Error(`the program did not say where it listens within ${this.patience} ms; see ${this.log}`)), this.patience);
      createInterface({ input: this.process.stdout }).on('line', (line) => {
        log.write(`${line}\n`);
        const place = /listening on (http:\/\/\S+)/.exec(line);
        if (place) {
          clearTimeout(late);
          ready(place[1].replace(/\/$/, ''));
        }
      });
      this.ended.then(({ code, signal }) => {
        clearTimeout(late);
        refuse(new Error(`the program ended with ${code ?? signal} before it listened; see ${this.log}`));
      });
    });
  }

  /** Asks the program to end and waits until it has. */
  async stop() {
    if (!this.process || this.process.exitCode !== null || this.process.signalCode !== null) return;
    const deadline = setTimeout(() => {
      this.faults.push('the program did not end when asked to');
      this.process.kill('SIGKILL');
    }, PATIENCE);
    this.noteMemory();
    this.process.kill('SIGTERM');
    await this.ended;
    clearTimeout(deadline);
  }

  /** Into the log goes what the program holds after the file's scenario; only Linux tells. */
  noteMemory() {
    const status = `/proc/${this.process.pid}/status`;
    if (!existsSync(status)) return;
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8')) ?? [];
    appendFileSync(this.log, `resident at the end: ${Math.round(Number(kilobytes) / 1024)} MB\n`);
  }

  /** Takes the program away without warning, as a power cut would. */
  async kill() {
    this.process.kill('SIGKILL');
    await this.ended;
  }

  createDatabase() {
    const server = process.env.SAIKNE_TEST_POSTGRES;
    assert.ok(server, 'SAIKNE_TEST_POSTGRES names the PostgreSQL server to use; ./test sets it');
    this.database = `journey_${process.pid}_${Math.trunc(performance.timeOrigin)}`;
    psql(`CREATE DATABASE "${this.database}"`);
    this.url = Object.assign(new URL(server), { pathname: `/${this.database}` }).href;
  }

  /** A page in a browser of its own: nobody is signed in, nothing is remembered. */
  async visitor({ device = 'desktop', language = 'lv', javaScript = true, colours = 'light', path } = {}) {
    const context = await this.browser.newContext({
      ...devices[device],
      baseURL: this.address,
      colorScheme: colours,
      javaScriptEnabled: javaScript,
      locale: language === 'lv' ? 'lv-LV' : 'en-GB',
      timezoneId: 'Europe/Riga',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE);
    await context.route(
      (url) => /^https?:$/.test(url.protocol) && url.origin !== this.address,
      (route) => {
        this.faults.push(`asked another server: ${route.request().url()}`);
        return route.abort();
      },
    );
    context.on('page', (page) => this.watch(page));
    const page = await context.newPage();
    page.language = 'lv';
    if (language !== 'lv') await chooseLanguage(page, language, this.address);
    if (path) await page.goto(path);
    return page;
  }

  /** A page of somebody who has come in by the demonstration's link for a role. */
  async signIn(role, wishes = {}) {
    const page = await this.visitor({ ...wishes, path: '/demo' });
    const link = page.locator(`a[data-role="${role}"]`);
    if ((await link.count()) === 0) {
      const roles = await page.locator('a[data-role]').evaluateAll((links) => links.map((one) => one.dataset.role));
      assert.fail(`/demo has no link for “${role}”, only for ${roles.join(', ')}`);
    }
    await link.first().click();
    await page.waitForLoadState();
    if (wishes.path) await page.goto(wishes.path);
    return page;
  }

  /** Moves the demonstration clock to an instant (RFC 3339); it ticks on from there. */
  async setClock(instant) {
    this.at = instant;
    await this.post('/demo/clock', { to: instant });
  }

  /** Sends a form without a browser, as a forged or repeated request would be. */
  async post(path, form, { page, refusedIsFine = false } = {}) {
    const context = page?.context() ?? (await this.outside());
    const answer = await context.request.post(this.address + path, { form, maxRedirects: 0 });
    if (!refusedIsFine) assert.ok(answer.status() < 400, `POST ${path} was answered with ${answer.status()}`);
    return answer;
  }

  /**
   * The mails sent so far, latest first: `to`, `subject`, `text`, `links`. The mailbox page marks
   * each with `data-mail-to`; the subject is its heading.
   */
  async mails({ to, subject } = {}) {
    const page = await this.visitor({ path: '/demo/mailbox' });
    const all = await page.locator('[data-mail-to]').evaluateAll((mails) =>
      mails.map((mail) => ({
        to: mail.dataset.mailTo,
        subject: mail.querySelector('h2')?.textContent.trim() ?? '',
        text: mail.textContent.replace(/[ \t]+/g, ' ').trim(),
        links: [...mail.querySelectorAll('a[href]')].map((link) => link.href),
      })),
    );
    await page.context().close();
    return all.filter((mail) => (!to || mail.to.includes(to)) && (!subject || mail.subject.match(subject)));
  }

  async outside() {
    this.nobody ??= await this.browser.newContext({ baseURL: this.address });
    return this.nobody;
  }

  watch(page) {
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 500) this.faults.push(`${response.status()} from ${response.url()}`);
    });
    page.on('console', (message) => {
      // A refused form is answered with 4xx, which Chromium reports as an error too.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.faults.push(`${page.url()}: ${message.text()}`);
      }
    });
  }
}

/** Reads the page in another language from its next answer on, as the language link does. */
export async function chooseLanguage(page, language, address = new URL(page.url()).origin) {
  await page.context().addCookies([{ name: 'saikne_language', value: language, url: address }]);
  page.language = language;
}

function psql(statement) {
  execFileSync('psql', ['-qAt', '-v', 'ON_ERROR_STOP=1', '-d', process.env.SAIKNE_TEST_POSTGRES, '-c', statement], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
