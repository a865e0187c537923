// @ts-check

const field = /** @type {HTMLInputElement | null} */ (document.getElementById('q'));
const found = document.getElementById('found');
const contents = /** @type {HTMLDetailsElement | null} */ (document.querySelector('.contents details'));
const wide = matchMedia('(min-width: 64rem)');
/** Before a query that is being typed is sent, in milliseconds. */
const pause = 180;

// By then the browser has gone to the clause of the address.
window.addEventListener('load', () => requestAnimationFrame(showQuoted));
keepPlaceOverLanguages();
if (contents) followInContents(contents);
if (field && found) searchWhileTyping(field, found);

/** In a long article the quoted words may stand below the fold. */
function showQuoted() {
  const quoted = document.querySelector('.words mark');
  if (!quoted) return;
  const { top, bottom } = quoted.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) quoted.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** The other language, and the other characters, open at the clause that is being read. */
function keepPlaceOverLanguages() {
  document.querySelector('.modes')?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    const address = new URL(link.href);
    const chosen = [...address.searchParams];
    address.search = location.search;
    for (const [name, value] of chosen) address.searchParams.set(name, value);
    address.hash = clauseInView() ?? '';
    link.href = address.href.replace('%3A', ':');
  });
}

/** The id of the clause at the top of the window; nothing above the first one. */
function clauseInView() {
  const bar = document.querySelector('header')?.offsetHeight ?? 0;
  const above = Array.from(document.querySelectorAll('.article, .item, .paragraph')).filter(
    (clause) => clause.getBoundingClientRect().top <= bar + 40,
  );
  return above.length > 0 ? above[above.length - 1].id : undefined;
}

/**
 * Beside the text the contents are open and show where one is; above it they fold once they have been used.
 * @param {HTMLDetailsElement} details
 */
function followInContents(details) {
  const unfold = () => {
    details.open = wide.matches;
  };
  unfold();
  wide.addEventListener('change', unfold);
  details.addEventListener('click', (event) => {
    if (!wide.matches && event.target instanceof Element && event.target.closest('a')) details.open = false;
  });
  const watcher = new IntersectionObserver(
    () => {
      const here = clauseInView()?.replace(/[.p].*/, '');
      for (const link of details.querySelectorAll('.articles a')) {
        if (link.getAttribute('href') === `#${here}`) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: '-10% 0px -60% 0px' },
  );
  for (const article of document.querySelectorAll('.article')) watcher.observe(article);
}

/**
 * Shows what is found while it is typed; Enter sends the form as without a script. Down and up go through what was
 * found, Escape goes back to the field, and / goes to it from anywhere.
 * @param {HTMLInputElement} input
 * @param {HTMLElement} place
 */
function searchWhileTyping(input, place) {
  let timer = 0;
  let asked = 0;

  const show = async () => {
    const query = input.value.trim();
    asked += 1;
    const turn = asked;
    if (query === '') {
      place.replaceChildren();
      return;
    }
    const response = await fetch(`?${new URLSearchParams({ q: query, part: 'found' })}`).catch(() => null);
    // A slower answer to what was typed before says nothing any more.
    if (!response?.ok || turn !== asked) return;
    place.innerHTML = await response.text();
  };

  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (event instanceof InputEvent && event.isComposing) return;
    timer = window.setTimeout(show, pause);
  });
  input.addEventListener('compositionend', () => {
    clearTimeout(timer);
    timer = window.setTimeout(show, pause);
  });

  document.addEventListener('keydown', (event) => {
    const links = Array.from(place.querySelectorAll('a'));
    const at = links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    const inSearch = at >= 0 || document.activeElement === input;
    if (event.key === '/' && !isTyping()) input.focus();
    else if (event.key === 'ArrowDown' && inSearch && links.length > 0)
      links[Math.min(at + 1, links.length - 1)].focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? input).focus();
    else if (event.key === 'Escape' && at >= 0) input.focus();
    else return;
    event.preventDefault();
  });
}

function isTyping() {
  return document.activeElement?.matches('input, textarea, select') ?? false;
}
