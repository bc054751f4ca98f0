import { loadMonaco } from '../../shared/editor/load-monaco.ts'
import { CandidateApp } from './candidate-app.tsx'
import '../reload-stale.ts'
import { renderApp } from '../render-app.tsx'

// The editor is the largest part by far, so it is on its way before the page knows what else it needs.
if (location.pathname.endsWith('/work')) loadMonaco().catch(() => {})

renderApp(<CandidateApp />)
