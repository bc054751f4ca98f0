import './environment/standards.ts'
import { createCandidateBridge } from './bridge/candidate.ts'
import type { BootCandidate } from './bridge/types.ts'
import { createCandidateGuest } from './candidate.ts'

export const boot: BootCandidate = (host) => createCandidateGuest(createCandidateBridge(host), host)
