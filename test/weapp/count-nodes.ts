/** What the platform keeps of a template: an element or a text that is drawn, or a place in it (`wx:for`, `wx:if`, `block`, `template`). */
export interface NodeCounts {
  readonly drawn: number;
  readonly places: number;
}

/** A node as the simulator holds it; a text has no children, an element of the platform's own a shadow tree. */
export interface TreeNode {
  readonly is?: string;
  readonly __virtual?: boolean;
  readonly shadowRoot?: TreeNode | null;
  readonly childNodes?: readonly TreeNode[];
}

/** Counts what stands in the template of a component, and not what the platform's own elements are made of inside. */
export function countNodes({ shadowRoot }: TreeNode): NodeCounts {
  const counts = { drawn: 0, places: 0 };
  const visit = ({ childNodes = [] }: TreeNode): void => {
    for (const node of childNodes) {
      counts[node.__virtual ? 'places' : 'drawn'] += 1;
      // A custom wrapper holds a template of ours.
      if (node.is?.includes('custom-wrapper') && node.shadowRoot) visit(node.shadowRoot);
      visit(node);
    }
  };
  if (shadowRoot) visit(shadowRoot);
  return counts;
}
