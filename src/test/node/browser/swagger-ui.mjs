// Opens Swagger UI of a running emulator in headless Chromium, tries every action in it as a person would, group by group
// from the top to the bottom, each group on a fresh start, and tells as one line of JSON what was seen. Arguments: the
// emulator's address, the browser, a folder for screenshots, and the actions of which a picture is taken.
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const [endpoint, executablePath, screenshots, ...pictured] = process.argv.slice(2);

// Nothing of the browser's own may look like a request of the page; the sandbox wants a user other than root.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const seen = { actions: {}, problems: [], otherHosts: [] };

await mkdir(screenshots, { recursive: true });
const browser = await chromium.launch({ executablePath, args: flags });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.setDefaultTimeout(60_000);
  watch(page);
  await open(page, '/swagger-ui.html');
  seen.definitions = await page.locator('#select option').allInnerTexts();
  seen.title = await page.locator('.info .title').innerText();
  seen.tags = await readTags(page);
  await shoot(page, 'swagger-ui');
  for (const group of Object.keys(seen.tags)) {
    await startAfresh();
    await toggle(page, group);
    for (const action of await actionsOf(page, group)) {
      seen.actions[action] = { group, ...(await tryAction(page, action)) };
    }
    await toggle(page, group);
  }
  await startAfresh();
  await toggle(page, 'host-share-key');
  seen.refusedByThePage = await leaveOutWhatIsRequired(page);
  seen.refusedByTheService = await sendWrongBase64(page);
  await issueToken(); // the one that the example ends
  const token = await issueToken();
  await open(page, '/swagger-ui.html?urls.primaryName=Control%20plane');
  seen.controlTags = await readTags(page);
  for (const group of Object.keys(seen.controlTags)) {
    await toggle(page, group);
  }
  await page.locator('.opblock').first().waitFor();
  seen.controlCalls = await tryControlCalls(page, token);
  await shoot(page, 'swagger-ui-control');
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

/** Notes what a page must not do: ask another host, or complain. */
function watch(page) {
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== new URL(endpoint).origin && url.protocol !== 'data:' && url.protocol !== 'blob:') {
      seen.otherHosts.push(request.url());
    }
  });
  page.on('pageerror', (error) => seen.problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      seen.problems.push(message.text());
    }
  });
}

async function open(page, path) {
  await page.goto(endpoint + path);
  await page.locator('.opblock-tag').first().waitFor();
}

async function shoot(target, name) {
  await target.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}

/** The groups of operations, in order, each with its description. */
async function readTags(page) {
  const tags = {};
  for (const tag of await page.locator('.opblock-tag').all()) {
    const description = tag.locator('small');
    tags[await tag.getAttribute('data-tag')] = (await description.count()) ? await description.innerText() : '';
  }
  return tags;
}

/** Unfolds a group of operations, or folds it: a page with all of them open is slow. */
async function toggle(page, group) {
  await page.locator(`.opblock-tag[data-tag="${group}"]`).click();
}

/** The block of an action, unfolded and ready to be executed. */
async function unfoldAction(page, action) {
  const block = page.locator('.opblock').filter({ has: page.locator(`[data-path="/?Action=${action}"]`) });
  const execute = block.locator('.execute');
  if (!(await block.locator('.opblock-body').count())) {
    await block.locator('.opblock-summary-control').first().click();
    await block.locator('.opblock-body').waitFor();
  }
  if (!(await execute.count())) {
    await block.locator('.try-out__btn').click();
  }
  await execute.waitFor();
  return block;
}

/** Has the emulator issue a token in the instance of the examples; tells it. */
async function issueToken() {
  const parameters = new URLSearchParams({
    Action: 'GenerateAssetOperationToken',
    Version: '2019-12-09',
    InstanceId: 'bastionhost-cn-examples01',
    AssetType: 'Host',
    AssetId: '1',
    AssetAccountId: '1',
  });
  const answer = await fetch(`${endpoint}/`, { method: 'POST', body: parameters });
  if (!answer.ok) {
    throw new Error(`the token was answered ${answer.status}`);
  }
  return (await answer.json()).AssetOperationToken.Token;
}

/** Gives the emulator back the state after start. */
async function startAfresh() {
  const answer = await fetch(`${endpoint}/_emulator/reset`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  if (!answer.ok) {
    throw new Error(`the reset was answered ${answer.status}`);
  }
}

/** The names of a group's actions in the order of the page. */
async function actionsOf(page, group) {
  const section = page.locator('.opblock-tag-section').filter({ has: page.locator(`[data-tag="${group}"]`) });
  await section.locator('.opblock').first().waitFor();
  const paths = await section
    .locator('.opblock-summary-path')
    .evaluateAll((all) => all.map((path) => path.dataset.path));
  return paths.map((path) => path.replace('/?Action=', ''));
}

/** Executes an action with what the page has filled in. */
async function tryAction(page, action) {
  const block = await unfoldAction(page, action);
  const summary = await block.locator('.opblock-summary-description').innerText();
  const description = await block.locator('.opblock-description').innerText();
  const parameters = Object.fromEntries(await block.locator('tr[data-param-name]').evaluateAll(readParameters));
  const answer = await execute(block);
  if (pictured.includes(action)) {
    await shoot(block, `swagger-ui-${action}`);
  }
  await block.locator('.opblock-summary-control').first().click();
  return { summary, description, parameters, ...answer };
}

/** Runs in the page: what is shown of parameters, their words, what may be chosen, and what is filled in. */
function readParameters(rows) {
  return rows.map((row) => {
    const select = row.querySelector('select');
    const field = select ?? row.querySelector('input[type=text]');
    return [
      row.dataset.paramName,
      {
        visible: field.getClientRects().length > 0,
        required: row.querySelector('.parameter__name.required') !== null,
        type: row.querySelector('.parameter__type').innerText,
        text: row.querySelector('.parameters-col_description').innerText,
        values: select ? [...select.options].map((option) => option.innerText) : [],
        value: field.value,
      },
    ];
  });
}

/** Presses Execute and waits for the answer. */
async function execute(block) {
  const clear = block.locator('.btn-clear');
  if (await clear.count()) {
    await clear.click();
  }
  await block.locator('.execute').click();
  const answer = block.locator('.live-responses-table');
  await answer.waitFor();
  const body = answer.locator('.highlight-code pre, .response-col_description pre').first();
  return {
    url: await block.locator('.request-url pre').innerText(),
    status: Number((await answer.locator('tbody .response-col_status').innerText()).split('\n')[0]),
    body: (await body.count()) ? await body.innerText() : '',
  };
}

/** Empties a required parameter: the page marks it and sends nothing. */
async function leaveOutWhatIsRequired(page) {
  const block = await unfoldAction(page, 'CreateHostShareKey');
  let sent = 0;
  const count = (request) => (sent += request.url().includes('Action=') ? 1 : 0);
  page.on('request', count);
  await block.locator('tr[data-param-name=HostShareKeyName] input').fill('');
  const clear = block.locator('.btn-clear');
  if (await clear.count()) {
    await clear.click();
  }
  await block.locator('.execute').click();
  const marked = block.locator('tr[data-param-name] .invalid').locator('xpath=ancestor::tr');
  await marked.first().waitFor();
  await shoot(block, 'swagger-ui-refused-by-the-page');
  page.off('request', count);
  return { sent, marked: await marked.evaluateAll((rows) => rows.map((row) => row.dataset.paramName)) };
}

/** Sends a key that is no Base64: the answer is the service's own. */
async function sendWrongBase64(page) {
  const block = await unfoldAction(page, 'CreateHostShareKey');
  await block.locator('tr[data-param-name=HostShareKeyName] input').fill('wrong');
  await block.locator('tr[data-param-name=PrivateKey] input').fill('not Base64!');
  const answer = await execute(block);
  await shoot(block, 'swagger-ui-refused-by-the-service');
  // The browser reports every answer of 4xx there; this one was asked for.
  seen.problems = seen.problems.filter((problem) => !problem.includes('responded with a status of 400'));
  return answer;
}

function control(method, path) {
  return fetch(endpoint + path, { method, headers: { 'Content-Type': 'application/json' } });
}

/** Executes every call of the control plane with what the page has filled in. */
async function tryControlCalls(page, token) {
  const calls = {};
  for (const block of await page.locator('.opblock').all()) {
    await block.locator('.opblock-summary-control').first().click();
    await block.locator('.execute').waitFor();
    const method = await block.locator('.opblock-summary-method').innerText();
    const path = await block.locator('.opblock-summary-path').getAttribute('data-path');
    const summary = await block.locator('.opblock-summary-description').innerText();
    if (path === '/_emulator/tokens/use') {
      const body = block.locator('textarea');
      await body.fill(JSON.stringify({ ...JSON.parse(await body.inputValue()), token }));
    }
    if (path === '/_emulator/requests/{requestId}') {
      await issueToken(); // the latest request, also where the journal was cleared before
    }
    // The page has them in an order of its own: what is restored must be there, and what an empty file would take away.
    if (path.endsWith('/restore')) {
      await control('POST', '/_emulator/snapshots/before');
    }
    if (method === 'PUT' && path === '/_emulator/state') {
      await block.locator('textarea').fill(await (await control('GET', path)).text());
    }
    calls[`${method} ${path}`] = { summary, status: (await execute(block)).status };
  }
  return calls;
}
