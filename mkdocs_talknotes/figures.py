class FigureContext:
    def __init__(self, **k):
        self.__dict__.update(k)


def make_figures(root, md, context):
    pass
