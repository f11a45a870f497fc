/** The sentence of the plan from which a proposal was read. */
export function ProposalText({ text }: { text: string }) {
  return (
    <p lang="vi" className="proposal-text">
      {text}
    </p>
  );
}
