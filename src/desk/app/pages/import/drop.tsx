import { useState } from 'react'
import type { DragEvent } from 'react'

const megabyte = 1024 * 1024

interface DropAsked {
  readonly file: File | undefined
  readonly choose: (file: File | undefined) => void
  readonly disabled: boolean
}

/** A place to let a file fall on, around a plain file field for whoever doesn't drag. */
export function Drop({ file, choose, disabled }: DropAsked) {
  const [over, setOver] = useState(false)
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(!disabled)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped !== undefined && !disabled) choose(dropped)
  }
  return (
    <div className={over ? 'drop over' : 'drop'} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p>
        <label htmlFor="file">把台账拖到这里，或者选择文件</label> <small>.xlsx，不超过100MB</small>
      </p>
      <input
        id="file"
        type="file"
        accept=".xlsx"
        disabled={disabled}
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen !== undefined) choose(chosen)
        }}
      />
      {file !== undefined && (
        <p role="status">
          已选好：<b>{file.name}</b>（{(file.size / megabyte).toFixed(2)}MB）
        </p>
      )}
    </div>
  )
}
