// The names of the formats, which the page knows without what writes them.

export const formatNames = ["json", "har", "mermaid", "curl", "playwright"] as const;
export type FormatName = (typeof formatNames)[number];
