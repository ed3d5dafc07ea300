// The console's own script: keeps times and the journal up to date, and turns forms into calls of the control plane.
(() => {
  'use strict';

  const POLL_MILLIS = 2000;
  const MOST_ROWS = 50;
  const clock = { base: Date.now(), at: performance.now(), frozen: false };
  let paused = false;
  let silence;

  const byId = (id) => document.getElementById(id);

  /** Says what has been done, or what stands against it. */
  function say(text, refused = false) {
    const notice = byId('notice');
    if (!notice) {
      return;
    }
    notice.textContent = text;
    notice.className = refused ? 'refused' : 'done';
    clearTimeout(silence);
    silence = setTimeout(() => (notice.className = ''), refused ? 15_000 : 5_000);
  }

  // ---- time ----

  function readClock() {
    const shown = byId('clock');
    if (shown) {
      clock.base = Number(shown.dataset.now);
      clock.at = performance.now();
      clock.frozen = shown.dataset.frozen === 'true';
    }
  }

  const now = () => (clock.frozen ? clock.base : clock.base + performance.now() - clock.at);

  /** The two largest units of a span; Moment.java says it in the same words. */
  function span(millis) {
    const seconds = Math.floor(millis / 1000);
    if (seconds < 60) {
      return `${seconds}s`;
    }
    if (seconds < 3600) {
      return `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
    }
    if (seconds < 86400) {
      return `${Math.floor(seconds / 3600)}h ${Math.floor((seconds % 3600) / 60)}m`;
    }
    const days = Math.floor(seconds / 86400);
    if (days >= 365) {
      return `${Math.floor(days / 365)}y ${days % 365}d`;
    }
    return `${days}d ${Math.floor((seconds % 86400) / 3600)}h`;
  }

  const relative = (at, from) => (at > from ? `in ${span(at - from)}` : `${span(from - at)} ago`);

  function show(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  function tickTimes() {
    const present = now();
    for (const time of document.querySelectorAll('time[data-at]')) {
      show(time, relative(Number(time.dataset.at), present));
    }
    for (const time of document.querySelectorAll('time[data-real]')) {
      show(time, relative(Number(time.dataset.real), Date.now()));
    }
    for (const time of document.querySelectorAll('time[data-until]')) {
      const left = Number(time.dataset.until) - present;
      show(time, left > 0 ? span(left) : 'expired');
      time.classList.toggle('good', left > 0);
      time.classList.toggle('plain', left <= 0);
    }
    const exact = new Date(present).toISOString().slice(0, 19).replace('T', ' ');
    for (const time of document.querySelectorAll('time[data-clock]')) {
      show(time, `${exact} UTC`);
    }
  }

  // ---- forms as calls of the control plane ----

  /** The rule that the fields of the short form describe. */
  function ruleOf(fields) {
    const rule = { then: effectOf(fields.get('then'), fields.get('value')) };
    if (fields.get('action')) {
      rule.match = { action: [fields.get('action')] };
    }
    if (fields.get('when') !== 'always') {
      rule.when = { [fields.get('when')]: Number(fields.get('number')) };
    }
    return rule;
  }

  function effectOf(kind, value) {
    switch (kind) {
      case 'error':
        return { error: { code: value || 'ServiceUnavailable' } };
      case 'latency':
        return { latency: { fixed: value || 'PT0.5S' } };
      case 'throttle':
        return { throttle: { callsPerSecond: Number(value || 1) } };
      case 'reset':
        return { connection: 'reset' };
      default:
        return { body: kind };
    }
  }

  function bodyOf(form, fields) {
    if (form.dataset.build === 'rules') {
      return JSON.parse(fields.get('rules'));
    }
    if (form.dataset.build === 'fault') {
      return [...JSON.parse(byId('rules').defaultValue || '[]'), ruleOf(fields)];
    }
    const body = {};
    for (const [name, value] of fields.entries()) {
      const field = form.querySelector(`[name="${CSS.escape(name)}"]`);
      if (value !== '') {
        body[name] = field?.dataset.type === 'boolean' ? value === 'true' : value;
      }
    }
    return body;
  }

  htmx.defineExtension('json', {
    onEvent(name, event) {
      if (name === 'htmx:configRequest' && !['get', 'delete'].includes(event.detail.verb)) {
        event.detail.headers['Content-Type'] = 'application/json';
      }
      return true;
    },
    encodeParameters(xhr, fields, element) {
      return JSON.stringify(bodyOf(element.closest('form'), fields));
    },
  });

  function problem(xhr) {
    try {
      return JSON.parse(xhr.responseText).detail;
    } catch {
      return xhr.status ? `The emulator answered ${xhr.status}.` : 'The emulator does not answer.';
    }
  }

  const listeners = {
    'htmx:configRequest'(event) {
      const { elt, parameters } = event.detail;
      if (elt.id === 'rows') {
        parameters.after = elt.querySelector('[data-id]')?.dataset.id ?? '';
      }
      if (elt.id === 'filter' || elt.id === 'rows') {
        for (const [name, value] of Object.entries(parameters)) {
          if (value === '' && name !== 'after') {
            delete parameters[name];
          }
        }
      }
      const appended = elt.dataset.append;
      if (appended) {
        event.detail.path += encodeURIComponent(parameters[appended]);
        delete parameters[appended];
      }
    },
    'htmx:afterRequest'(event) {
      const { elt, xhr, successful } = event.detail;
      document.body.classList.toggle('offline', xhr.status === 0);
      if (elt.dataset.done === undefined) {
        if (xhr.status === 401) {
          location.reload();
        } else if (elt.id === 'clock' && xhr.status === 404) {
          say('This sandbox is gone.', true);
        }
      } else if (!successful) {
        say(problem(xhr), true);
      } else if (elt.dataset.leave) {
        location.assign(elt.dataset.leave);
      } else if (elt.dataset.done) {
        say(elt.dataset.done);
        htmx.trigger(document.body, 'refresh');
      }
    },
    'htmx:afterSwap'(event) {
      const rows = byId('rows');
      while (event.detail.target.id === 'rows' && rows.children.length > MOST_ROWS) {
        rows.lastElementChild.remove();
      }
    },
    'htmx:afterSettle'() {
      readClock();
      showPause();
      tickTimes();
    },
    input(event) {
      if (event.target.dataset.json !== undefined) {
        event.target.setCustomValidity(isJson(event.target.value) ? '' : 'This is not JSON.');
      }
    },
    click(event) {
      const button = event.target.closest('button');
      if (button?.classList.contains('copy')) {
        copy(button.parentElement.querySelector('pre'));
      } else if (button?.id === 'pause') {
        paused = !paused;
        showPause();
      }
    },
  };

  function isJson(text) {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }

  function showPause() {
    const button = byId('pause');
    if (button) {
      button.setAttribute('aria-pressed', String(paused));
      show(button, paused ? 'Go on' : 'Pause');
      const state = byId('live-state');
      show(state, paused ? 'paused' : 'live');
      state.classList.toggle('paused', paused);
    }
  }

  /** Over plain HTTP to another machine a browser lets no script copy: then the text is at least selected. */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text.textContent);
      say('Copied.');
    } catch {
      getSelection().selectAllChildren(text);
      say('Selected: copy it with the keyboard.');
    }
  }

  for (const [name, listener] of Object.entries(listeners)) {
    document.addEventListener(name, listener);
  }
  readClock();
  tickTimes();
  setInterval(tickTimes, 1000);
  setInterval(() => {
    if (document.hidden) {
      return;
    }
    htmx.trigger(document.body, 'tick');
    if (!paused) {
      htmx.trigger(document.body, 'live');
    }
  }, POLL_MILLIS);
})();
