/** Keeps the workspace and the drawer up to date with the folder. */
const [title, status, workspace, drawer, toggle, restart] = [
  'title',
  'status',
  'workspace',
  'drawer',
  'toggle',
  'restart',
].map((id) => document.getElementById(id))

async function showWorkspace() {
  const state = await (await fetch('/preview/state')).json()
  title.textContent = state.title ?? 'Preview'
  document.title = `${title.textContent} (preview)`
  if (state.workspace && workspace.getAttribute('src') !== state.workspace) workspace.src = state.workspace
}

/** Keeps open what was open. */
async function showDrawer() {
  const opened = new Set([...drawer.querySelectorAll('details[open] summary')].map(({ textContent }) => textContent))
  drawer.innerHTML = await (await fetch('/preview/drawer')).text()
  for (const summary of drawer.querySelectorAll('summary')) {
    if (opened.has(summary.textContent)) summary.parentElement.open = true
  }
}

toggle.addEventListener('click', () => {
  drawer.hidden = !drawer.hidden
  toggle.setAttribute('aria-expanded', String(!drawer.hidden))
})
restart.addEventListener('click', () => fetch('/preview/restart', { method: 'POST' }))

const events = new EventSource('/preview/events')
events.addEventListener('open', async () => {
  status.textContent = 'Follows the folder'
  await Promise.all([showWorkspace(), showDrawer()])
})
events.addEventListener('error', () => {
  status.textContent = 'The preview has ended'
})
events.addEventListener('changed', async () => {
  status.textContent = 'The folder changed; the check is under way'
  await Promise.all([showWorkspace(), showDrawer()])
})
events.addEventListener('checked', async () => {
  status.textContent = 'Checked'
  await showDrawer()
})
