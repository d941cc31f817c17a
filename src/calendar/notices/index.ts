import { notice2022 } from './2022.ts'
import { notice2023 } from './2023.ts'
import { notice2024 } from './2024.ts'
import { notice2025 } from './2025.ts'
import { notice2026 } from './2026.ts'
import type { Notice } from './notice.ts'

/** Every notice this build knows, oldest first. Adding a year is one file and one line here. */
export const notices: readonly Notice[] = [notice2022, notice2023, notice2024, notice2025, notice2026]
