// Uses the console of a running emulator in headless Chromium as a person would, and checks what comes of each control
// through the API. Tells as one line of JSON which checks held. Arguments: the emulator's address, that of one with a
// token, the token, the browser, and a folder for screenshots.
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

const [endpoint, lockedEndpoint, token, executablePath, screenshots] = process.argv.slice(2);
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const instance = 'bastionhost-cn-demo00001';
const seen = { checks: {}, problems: [], otherHosts: [], overflows: [], pictures: 0 };

await mkdir(screenshots, { recursive: true });
const browser = await chromium.launch({ executablePath, args: flags });
try {
  await startAfresh();
  const requests = await fill();
  const page = await open();
  await step('clock', () => useClock(page));
  await step('snapshots', () => useSnapshots(page));
  await step('faults', () => useFaults(page));
  await step('sandboxes', () => useSandboxes(page));
  await step('tokens', () => useTokens(page));
  await step('journal', () => useJournal(page));
  await step('snippets', () => useSnippets(page, requests.unicode));
  await step('tables', () => useTables(page));
  await step('coverage', () => useCoverage(page));
  await step('keyboard', () => useKeyboard(page));
  await step('otherOrigins', () => attack());
  await step('signIn', () => signIn());
  await step('reset', () => useReset(page));
  await page.context().close();
  await step('pictures', async () => look(await fill()));
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

async function step(name, work) {
  try {
    await work();
  } catch (failure) {
    check(name, `${failure.message}`.split('\n').slice(0, 6).join(' '));
  }
}

/** Notes whether something holds: true, or what was seen instead. */
function check(name, outcome) {
  seen.checks[name] = outcome;
}

function same(name, actual, expected) {
  check(name, actual === expected ? true : `${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

async function open(options = {}, watched = true) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('dialog', (dialog) => dialog.accept());
  if (!watched) {
    return page;
  }
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== new URL(endpoint).hostname) {
      seen.otherHosts.push(request.url());
    }
  });
  page.on('pageerror', (error) => seen.problems.push(error.message));
  page.on('console', (message) => {
    // The browser reports each refusal; those that are asked for are checked by what the page says of them.
    const refused = /responded with a status of 4|Response Status Error Code 4/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !refused) {
      seen.problems.push(message.text());
    }
  });
  return page;
}

async function api(action, parameters = {}, headers = {}) {
  const answer = await fetch(`${endpoint}/`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ Action: action, Version: '2019-12-09', InstanceId: instance, ...parameters }),
  });
  return answer.json();
}

async function control(method, path, body, headers = {}) {
  const answer = await fetch(`${endpoint}/_emulator${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}

/** Gives the emulator back the state after start, should it have been used before. */
async function startAfresh() {
  for (const { name } of await control('GET', '/snapshots')) {
    await control('DELETE', `/snapshots/${name}`);
  }
  await control('POST', '/reset', {});
  await fetch(`${lockedEndpoint}/_emulator/clock`, { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } });
}

/** Asks the emulator for what the pages are to show. */
async function fill() {
  await api('GenerateAssetOperationToken', { AssetType: 'Host', AssetId: '1', AssetAccountId: '1' });
  await api('GenerateAssetOperationToken', {
    AssetType: 'Host',
    AssetId: '1',
    AssetAccountId: '1',
    OperationMode: 'Sso',
    AssetAccountProtocolName: 'SSH',
    SsoClient: 'ssh',
    OperationNote: 'look at the "logs"',
  });
  const slip = await api('CreatHost', { HostName: 'web02' });
  await api('CreateHost', { HostName: 'web02', AccessKeyId: 'LTAI5tConsole' });
  const unicode = await api('ModifyHostGroup', {
    HostGroupId: '1',
    Comment: 'it\'s a "test" $HOME `id`\nsecond line, 中文 😀',
    HostGruopName: 'misspelt',
  });
  const signed = await api('ListHosts', {
    AccessKeyId: 'testAccessKeyId',
    Signature: 'wrong',
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    SignatureNonce: `${Math.random()}`,
    Timestamp: new Date((await control('GET', '/clock')).instant).toISOString().replace(/\.\d+Z/, 'Z'),
  });
  return { slip: slip.RequestId, unicode: unicode.RequestId, signed: signed.RequestId };
}

function go(page, path) {
  return page.goto(`${endpoint}/_emulator/console${path}`);
}

function says(page, text) {
  return page.locator('#notice', { hasText: text }).waitFor();
}

/** Waits until the API tells what is expected. */
async function until(name, read, expected) {
  let actual;
  for (let attempt = 0; attempt < 40; attempt++) {
    actual = await read();
    if (actual === expected) {
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  same(name, actual, expected);
}

async function useClock(page) {
  await go(page, '/controls');
  await page.click('#freeze');
  await page.locator('#clock.frozen').waitFor();
  await until('clock is frozen', async () => (await control('GET', '/clock')).frozen, true);
  await page.fill('#instant', '2026-11-23T04:13:00Z');
  await page.click('#do-instant');
  await page.locator('#clock time', { hasText: '2026-11-23 04:13:00 UTC' }).waitFor();
  await until('clock is set', async () => (await control('GET', '/clock')).instant, '2026-11-23T04:13:00Z');
  await page.fill('#advance', 'PT90M');
  await page.click('#do-advance');
  await page.locator('#clock time', { hasText: '2026-11-23 05:43:00 UTC' }).waitFor();
  await until('clock is moved', async () => (await control('GET', '/clock')).instant, '2026-11-23T05:43:00Z');
  await page.fill('#advance', 'an hour');
  await page.click('#do-advance');
  await page.locator('#notice.refused').waitFor();
  check('a refusal is shown', (await page.innerText('#notice')).length > 10);
  await page.click('#run');
  await until('clock runs', async () => (await control('GET', '/clock')).frozen, false);
  await page.locator('#freeze').waitFor();
  await page.click('#real-time');
  await says(page, 'real time');
  const off = Math.abs(Date.parse((await control('GET', '/clock')).instant) - Date.now());
  check('clock shows real time', off < 60_000);
}

async function useSnapshots(page) {
  await go(page, '/controls');
  await page.fill('#snapshot', 'before');
  await page.click('#keep');
  await page.locator('#restore-before').waitFor();
  await until('a state is kept', async () => (await control('GET', '/snapshots'))[0]?.name, 'before');
  const { HostGroupId } = await api('CreateHostGroup', { HostGroupName: 'after' });
  await page.click('#restore-before');
  await says(page, 'as it was in before');
  await until('a state is restored', async () => (await api('GetHostGroup', { HostGroupId })).Code !== undefined, true);
  await page.click('#forget-before');
  await page.locator('text=No state is kept yet.').waitFor();
  await until('a state is forgotten', async () => (await control('GET', '/snapshots')).length, 0);
}

async function useFaults(page) {
  await go(page, '/controls');
  await page.fill('#fault-action', 'ListHosts');
  await page.selectOption('#fault-when', 'everyNth');
  await page.fill('#fault-number', '2');
  await page.fill('#fault-value', 'ServiceUnavailable');
  await page.click('#add-fault');
  await page.locator('td', { hasText: 'everyNth: 2' }).waitFor();
  const codes = [(await api('ListHosts')).Code, (await api('ListHosts')).Code];
  same('a fault befalls every second call', `${codes}`, ',ServiceUnavailable');
  await page.fill('#fault-action', '');
  await page.selectOption('#fault-when', 'always');
  await page.selectOption('#fault-then', 'latency');
  await page.fill('#fault-value', 'PT0.01S');
  await page.click('#add-fault');
  await until('a rule is added to the others', async () => (await control('GET', '/faults')).length, 2);
  await page.locator('td', { hasText: 'PT0.01S' }).waitFor();
  await page.click('summary');
  await page.fill('#rules', '[{"then": {"connection": "reset"},');
  await page.click('#put-rules');
  same('what is no JSON is not sent', await page.locator('#rules:invalid').count(), 1);
  await page.fill('#rules', '[{"match": {"action": "ListUsers"}, "then": {"body": "cut"}}]');
  await page.click('#put-rules');
  await until('rules are replaced', async () => (await control('GET', '/faults'))[0]?.then.body, 'cut');
  await page.locator('td', { hasText: 'body: cut' }).waitFor();
  await page.click('#clear-faults');
  await page.locator('p.muted:text("No rule is in force.")').waitFor();
  await until('rules are removed', async () => (await control('GET', '/faults')).length, 0);
}

async function useSandboxes(page) {
  const headers = { 'x-emulator-sandbox': 'ci-1' };
  await api('CreateHostGroup', { HostGroupName: 'only-there' }, headers);
  await go(page, '');
  await page.selectOption('#sandbox', 'ci-1');
  await page.click('form.sandbox button');
  await page.waitForURL('**/console/@ci-1');
  await go(page, '/@ci-1/controls');
  await page.click('#freeze');
  await page.locator('#clock.frozen').waitFor();
  await until('a sandbox has its clock', async () => (await control('GET', '/clock', undefined, headers)).frozen, true);
  same('the usual world has its own', (await control('GET', '/clock')).frozen, false);
  await page.click('#drop-ci-1');
  await page.waitForURL('**/console/controls');
  await until('a sandbox is dropped', async () => (await control('GET', '/sandboxes')).length, 0);
}

async function useTokens(page) {
  const { AssetOperationToken } = await api('GenerateAssetOperationToken', {
    AssetType: 'Host',
    AssetId: '1',
    AssetAccountId: '1',
  });
  await control('PUT', '/clock', { frozen: true });
  await go(page, `/instances/${instance}/tokens/${AssetOperationToken.TokenId}`);
  const left = page.locator('time[data-until]');
  const first = await left.innerText();
  await page.waitForTimeout(1500);
  same('time left stands still with the clock', await left.innerText(), first);
  await control('PUT', '/clock', { frozen: false });
  await page.locator('#clock:not(.frozen)').waitFor();
  await page.waitForTimeout(1500);
  check('time left ticks with the clock', (await left.innerText()) !== first);
  await page.click('#expire');
  await page.locator('#expire:disabled').waitFor();
  const facts = (await control('GET', `/tokens?instanceId=${instance}&pageSize=1000`)).tokens;
  same('a token is ended', facts.find((one) => one.tokenId === AssetOperationToken.TokenId).expired, true);
  check('a token is not shown', !(await page.content()).includes(AssetOperationToken.Token));
}

async function useJournal(page) {
  await go(page, '/journal');
  const rows = page.locator('#rows tr[data-id]');
  await api('ListUserGroups');
  await page.locator('#rows tr:first-child a', { hasText: 'ListUserGroups' }).waitFor();
  check('the journal shows what comes', true);
  await page.fill('#action', 'ListPolicies');
  await page.locator('#rows .none').waitFor();
  await api('ListPolicies');
  await rows.first().waitFor();
  await api('ListUsers');
  await page.waitForTimeout(2500);
  same('the filter stays while requests come', await rows.count(), 1);
  check('the filter is in the address', page.url().endsWith('?action=ListPolicies'));
  await page.click('#pause');
  await api('ListPolicies');
  await page.waitForTimeout(2500);
  same('the journal stands still when told', await rows.count(), 1);
  await page.click('#pause');
  await page.waitForFunction(() => document.querySelectorAll('#rows tr[data-id]').length === 2);
  check('the journal goes on', true);
  await page.fill('#action', '');
  await page.fill('#parameter', 'Password=guess');
  await page.locator('.refusal', { hasText: 'masked in the journal' }).waitFor();
  await api('CreatHost', { HostName: 'web02' });
  await page.fill('#parameter', 'WEB02');
  await page.locator('#rows a', { hasText: 'CreatHost' }).waitFor();
  check('a part of a value finds requests', true);
  await go(page, '/journal');
  await page.click('#clear');
  await page.locator('text=Nothing has been asked yet.').waitFor();
  await until('the journal is cleared', async () => (await control('GET', '/requests')).totalCount, 0);
  const later = await api('ListUserGroups');
  await page.locator(`[id="r-${later.RequestId}"]`).waitFor();
  check('the journal begins anew', (await page.locator('#rows .none').count()) === 0);
}

async function useSnippets(page) {
  const { RequestId } = await api('ModifyHostGroup', { HostGroupId: '1', Comment: 'it\'s "it"' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await go(page, `/journal/${RequestId}`);
  for (const language of ['Java', 'TypeScript', 'Python', 'Go', 'CLI', 'curl']) {
    await page.click(`.tabs label:text-is("${language}")`);
    const visible = page.locator('.panel:visible');
    same(`one snippet is shown: ${language}`, await visible.count(), 1);
    await visible.locator('.copy').click();
    await says(page, 'Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    same(`it is copied: ${language}`, copied, await visible.locator('pre').evaluate((pre) => pre.textContent));
  }
}

async function useTables(page) {
  await go(page, '');
  await page.fill('#instance', instance);
  await page.click('.find button');
  await page.waitForURL(`**/instances/${instance}`);
  await page.click('.rooms a:has-text("Hosts")');
  await page.fill('#by-HostName', 'web01');
  await page.click('.filter button');
  same('a table is searched', await page.locator('tbody tr').count(), 1);
  await page.click('tbody a');
  await page.locator('h1', { hasText: 'web01' }).waitFor();
  await page.click('h2 a:has-text("Accounts")');
  await page.click('tbody tr:first-child a');
  await page.locator('h2', { hasText: 'GetHostAccount' }).waitFor();
  await page.click('.trail a:has-text("Hosts")');
  await page.waitForURL(`**/instances/${instance}/hosts`);
  check('tables lead to things and back', true);
}

async function useCoverage(page) {
  await go(page, '/coverage');
  await page.fill('#sought', 'Account');
  await page.selectOption('#evidence', 'assumed');
  await page.click('.filter button');
  await page.waitForURL((url) => url.search === '?sought=Account&evidence=assumed');
  check('coverage is searched', (await page.locator('tbody tr').count()) > 0);
}

/** From the top of a page to a snapshot and back to what it was, without a mouse. */
async function useKeyboard(page) {
  await go(page, '/controls');
  await page.keyboard.press('Tab');
  same('the first stop is the way to the content', await page.evaluate(() => document.activeElement.textContent), 'Skip to the content');
  await page.keyboard.press('Enter');
  same('it leads there', await page.evaluate(() => document.activeElement.id), 'main');
  await tabTo(page, 'freeze');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  same('where the focus is can be seen', outline, 'solid');
  await page.keyboard.press('Enter');
  await page.locator('#run').waitFor();
  await tabTo(page, 'snapshot');
  await page.keyboard.type('by-hand');
  await page.keyboard.press('Enter');
  await page.locator('#restore-by-hand').waitFor();
  same('the focus stays where it was', await page.evaluate(() => document.activeElement.id), 'snapshot');
  await tabTo(page, 'restore-by-hand');
  await page.keyboard.press('Space');
  await says(page, 'as it was in by-hand');
  await until('a keyboard is enough', async () => (await control('GET', '/snapshots'))[0]?.name, 'by-hand');
  await control('DELETE', '/snapshots/by-hand');
  await control('DELETE', '/clock');
}

async function tabTo(page, id) {
  for (let stops = 0; stops < 60; stops++) {
    if ((await page.evaluate(() => document.activeElement.id)) === id) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${id}`);
}

/** A page of another site, and one of another port of the same host, try to change the clock with the cookie. */
async function attack() {
  const page = await open({}, false);
  await page.goto(`${lockedEndpoint}/_emulator/console`);
  await page.fill('#token', token);
  await page.keyboard.press('Enter');
  await page.locator('text=Sign out').waitFor();
  const target = `${lockedEndpoint}/_emulator`;
  const html = `<!doctype html><form method="post" action="${target}/reset" enctype="text/plain"><input name='{"a":"' value='"}'></form>
<form id="token" method="post" action="${target}/console/session"><input name="token" value="x"></form>`;
  const server = createServer((request, response) => response.setHeader('Content-Type', 'text/html').end(html));
  await new Promise((resolve) => server.listen(0, resolve));
  const before = await lockedClock();
  const outcomes = [];
  for (const host of ['localhost', '127.0.0.1']) {
    const evil = await page.context().newPage();
    await evil.goto(`http://${host}:${server.address().port}/`);
    outcomes.push(
      await evil.evaluate(async (base) => {
        const tries = [
          ['PUT', '/clock', { 'Content-Type': 'application/json' }, 'cors', '{"frozen":true}'],
          ['POST', '/reset', { 'Content-Type': 'application/json' }, 'cors', '{}'],
          ['DELETE', '/clock', {}, 'cors', undefined],
          ['POST', '/reset', { 'Content-Type': 'text/plain' }, 'no-cors', '{}'],
          ['GET', '/access-keys', {}, 'cors', undefined],
        ];
        const read = [];
        for (const [method, path, headers, mode, body] of tries) {
          try {
            const answer = await fetch(base + path, { method, headers, mode, body, credentials: 'include' });
            read.push(`${method} ${path} ${answer.type} ${answer.status}`);
          } catch {
            read.push('refused');
          }
        }
        return read.join(', ');
      }, target),
    );
    await evil.evaluate(() => document.forms[0].submit());
    await evil.waitForLoadState();
    const answer = await evil.innerText('body');
    outcomes.push(/must be sent with Content-Type|bastionhost.control.token is set/.test(answer) ? 'refused' : answer);
    const framing = await page.context().newPage();
    await framing.goto(`http://${host}:${server.address().port}/`);
    await framing.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      return new Promise((resolve) => (frame.onload = resolve));
    }, `${target}/console`);
    const framed = framing.frames().find((frame) => frame !== framing.mainFrame());
    outcomes.push((await framed.content()).includes('Instances') ? 'framed' : 'not framed');
    await framing.close();
    await evil.close();
  }
  server.closeAllConnections();
  server.close();
  // A simple request is sent, with the cookie from another port of the host; its answer is a refusal, and hidden.
  const expected = ['refused, refused, refused, POST /reset opaque 0, refused', 'refused', 'not framed'];
  same('other origins change and read nothing', outcomes.join(' | '), [...expected, ...expected].join(' | '));
  same('the clock is as it was', JSON.stringify(await lockedClock()), JSON.stringify(before));
  await page.context().close();
}

async function lockedClock() {
  const answer = await fetch(`${lockedEndpoint}/_emulator/clock`, { headers: { Authorization: `Bearer ${token}` } });
  return (await answer.json()).frozen;
}

async function signIn() {
  const page = await open();
  await page.goto(`${lockedEndpoint}/_emulator/console/controls`);
  await shoot(page, 'sign-in-light');
  await page.fill('#token', 'guess');
  await page.click('button');
  await page.locator('#notice.refused', { hasText: 'not the token' }).waitFor();
  await page.fill('#token', token);
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'Controls' }).waitFor();
  await page.click('#freeze');
  await page.locator('#clock.frozen').waitFor();
  same('controls work behind the token', await lockedClock(), true);
  const cookies = await page.context().cookies();
  check('no script reads the cookie', cookies.length === 1 && cookies[0].httpOnly && cookies[0].sameSite === 'Strict');
  check('the cookie is not the token', !cookies[0].value.includes(token));
  await page.click('button:text("Sign out")');
  await page.locator('#token').waitFor();
  check('one can sign out', (await page.context().cookies()).length === 0);
  await page.context().close();
}

async function useReset(page) {
  await control('PUT', '/clock', { instant: '2026-01-01T00:00:00Z', frozen: true });
  await api('CreateHostGroup', { HostGroupName: 'gone-after-reset' });
  await go(page, '/controls');
  await page.click('#reset');
  await says(page, 'as it was after the start');
  await until('everything is reset', async () => (await control('GET', '/clock')).frozen, false);
  same('the data is reset', (await api('ListHostGroups', { HostGroupName: 'gone-after-reset' })).TotalCount, 0);
}

/** Takes a picture of each page, light and dark, and looks whether it fits on a phone. */
async function look(requests) {
  await control('POST', '/snapshots/before-the-test', {});
  await control('PUT', '/faults', [
    {
      match: { action: 'CreateHost', parameters: { HostName: 'web01' } },
      when: { everyNth: 3, count: 10 },
      then: { error: { code: 'ServiceUnavailable' }, latency: { fixed: 'PT0.2S' } },
    },
  ]);
  await api('ListHosts', {}, { 'x-emulator-sandbox': 'ci-1' });
  const pages = {
    instances: '',
    instance: `/instances/${instance}`,
    hosts: `/instances/${instance}/hosts`,
    host: `/instances/${instance}/hosts/1`,
    user: `/instances/${instance}/users/1`,
    policy: `/instances/${instance}/policies/1`,
    tokens: `/instances/${instance}/tokens`,
    token: `/instances/${instance}/tokens/2`,
    empty: '/instances/bastionhost-cn-empty/hosts',
    journal: '/journal',
    request: `/journal/${requests.unicode}`,
    slip: `/journal/${requests.slip}`,
    signature: `/journal/${requests.signed}`,
    controls: '/controls',
    coverage: '/coverage?sought=Token',
    sandbox: '/@ci-1/journal',
    problem: '/nowhere',
  };
  for (const colorScheme of ['light', 'dark']) {
    const page = await open({ colorScheme });
    for (const [name, path] of Object.entries(pages)) {
      if (colorScheme === 'light') {
        await page.setViewportSize({ width: 1280, height: 900 });
      }
      await go(page, path);
      await fits(page, name, 1280);
      await shoot(page, `${name}-${colorScheme}`);
      await contrast(page, `${name}-${colorScheme}`);
      if (colorScheme === 'light') {
        await page.setViewportSize({ width: 360, height: 740 });
        await fits(page, name, 360);
        await shoot(page, `${name}-phone`);
      }
    }
    await page.context().close();
  }
}

async function shoot(page, name) {
  await page.screenshot({ path: `${screenshots}/console-${name}.png`, fullPage: true });
  seen.pictures++;
}

async function fits(page, name, width) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wider > 0) {
    seen.overflows.push(`${name} is ${wider} px wider than ${width}`);
  }
}

/** Text of which the contrast to what is behind it is below that of WCAG AA. */
async function contrast(page, name) {
  const faint = await page.evaluate(() => {
    const parse = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const light = ([r, g, b]) =>
      [r, g, b]
        .map((part) => part / 255)
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const color = parse(getComputedStyle(at).backgroundColor);
        if (color.length === 3 || color[3] === 1) {
          return color;
        }
      }
      return [255, 255, 255];
    };
    const faint = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      const style = getComputedStyle(element);
      if (!texts.currentNode.textContent.trim() || !element.checkVisibility({ visibilityProperty: true }) || element.closest(':disabled')) {
        continue;
      }
      const [a, b] = [light(parse(style.color)), light(behind(element))].sort((x, y) => y - x);
      if ((a + 0.05) / (b + 0.05) < 4.5) {
        faint.add(`${texts.currentNode.textContent.trim().slice(0, 30)} (${style.color})`);
      }
    }
    return [...faint];
  });
  faint.forEach((text) => seen.overflows.push(`${name} is faint: ${text}`));
}
