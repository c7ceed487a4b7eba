import { Button } from 'antd'

type Props = {
  list: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    fetchNextPage: () => unknown
  }
}

/** At the end of a list that goes on; nothing where it ends. */
export const MoreButton = ({ list }: Props) =>
  list.hasNextPage && (
    <div className="list-more">
      <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {list.isFetchNextPageError ? '没有取到，再试一次' : '加载更多'}
      </Button>
    </div>
  )
