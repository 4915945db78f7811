// The button of every page, and a link that looks like one. The site's tokens give it its shape.
import type { ButtonHTMLAttributes, ReactNode } from "react";

type ButtonVariant = "primary" | "secondary" | "danger";

const shape =
  "inline-flex min-h-11 items-center justify-center rounded-control border px-5 py-2 text-center font-medium leading-tight no-underline disabled:cursor-not-allowed disabled:opacity-60";

const colours: Record<ButtonVariant, string> = {
  primary: "border-brand bg-brand text-on-brand hover:underline hover:underline-offset-4",
  secondary: "border-edge bg-raised text-ink hover:border-ink",
  danger: "border-danger bg-raised text-danger hover:bg-danger-soft",
};

/** A button; `variant` tells how much it matters. */
export function Button({
  variant = "primary",
  className = "",
  ...attributes
}: { variant?: ButtonVariant } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button className={`${shape} ${colours[variant]} ${className}`} {...attributes} />;
}

/** A plain link in the shape of a button. */
export function ButtonLink({
  href,
  variant = "primary",
  children,
}: {
  href: string;
  variant?: ButtonVariant;
  children: ReactNode;
}) {
  return (
    <a href={href} className={`${shape} ${colours[variant]}`}>
      {children}
    </a>
  );
}
