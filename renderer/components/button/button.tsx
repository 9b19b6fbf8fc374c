import {
  Button as AriaButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';
import { Icon, type IconName } from '../icon/icon.tsx';
import styles from './button.module.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  children: React.ReactNode;
  look?: 'primary' | 'standard' | 'quiet' | 'danger';
  icon?: IconName;
  size?: 'small' | 'standard';
}

export function Button({ children, look = 'standard', icon, size = 'standard', ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={styles['button'] ?? ''} data-look={look} data-size={size}>
      {icon && <Icon name={icon} size={size === 'small' ? 16 : 18} />}
      {children}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  icon: IconName;
  /** What it does; shown as a tooltip and read aloud. */
  label: string;
  /** Keys that do the same, such as `Ctrl+Z`. */
  keys?: string;
  pressed?: boolean;
  size?: 'small' | 'standard';
}

export function IconButton({ icon, label, keys, pressed, size = 'standard', ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        className={styles['iconButton'] ?? ''}
        data-size={size}
      >
        <Icon name={icon} size={size === 'small' ? 16 : 20} />
      </AriaButton>
      <Tooltip className={styles['tooltip'] ?? ''} offset={6}>
        {label}
        {keys && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
