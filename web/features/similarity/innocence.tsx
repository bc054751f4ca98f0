/** What similarity means, said wherever it is shown. */
export function Innocence() {
  return (
    <>
      How much two people wrote alike, beyond what they were given and the reference. Names, comments and the order of
      functions make no difference. Short tasks and common idioms look alike by chance: a high figure is a reason to
      read both, not an answer. No score and no decision depends on it.
    </>
  )
}
