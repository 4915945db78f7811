// A table whose rows become blocks where there is no room for columns; the roles keep it a table for those who hear it.
import type { ReactNode } from "react";

type StackedTableProps = {
  /** The id of the heading that names it. */
  labelledBy: string;
  heads: string[];
  /** The first cell of a row is its heading. */
  rows: { key: string; cells: ReactNode[] }[];
  /** The grid that the columns make from 640 px on. */
  columns: string;
};

/** Rows with as many cells as there are heads. */
export function StackedTable({ labelledBy, heads, rows, columns }: StackedTableProps) {
  const row = `gap-x-6 py-3 sm:grid ${columns}`;
  return (
    <div role="table" aria-labelledby={labelledBy} className="mt-5 border-t border-line">
      <div role="rowgroup" className="max-sm:sr-only">
        <div role="row" className={`border-b border-edge text-sm text-muted ${row}`}>
          {heads.map((head) => (
            <div key={head} role="columnheader">
              {head}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {rows.map(({ key, cells }) => (
          <div key={key} role="row" className={`border-b border-line ${row}`}>
            {cells.map((cell, index) => (
              <div key={heads[index]} role={index === 0 ? "rowheader" : "cell"} className="min-w-0 max-sm:mt-2">
                {index > 0 && (
                  <span aria-hidden="true" className="block text-xs text-muted sm:hidden">
                    {heads[index]}
                  </span>
                )}
                {cell}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
