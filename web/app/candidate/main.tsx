import { CandidateApp } from './candidate-app.tsx'
import '../reload-stale.ts'
import { renderApp } from '../render-app.tsx'

renderApp(<CandidateApp />)
