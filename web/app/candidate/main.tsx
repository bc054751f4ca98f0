import { askAhead } from '../../shared/candidate/started-attempt.ts'
import { loadMonaco } from '../../shared/editor/load-monaco.ts'
import { CandidateApp } from './candidate-app.tsx'
import '../reload-stale.ts'
import { renderApp } from '../render-app.tsx'

const [, , token, page] = location.pathname.split('/')
// The editor is the largest part by far, and the attempt is a way to the server and back: both are on their way before
// the page knows what else it needs.
if (token && page === 'work') {
  loadMonaco().catch(() => {})
  askAhead(token)
}

renderApp(<CandidateApp />)
