import styles from './new-badge.module.css';

/** Marks what a saved search had not found when it was last looked at. */
export const NewBadge = () => <span className={styles['new']}>New</span>;
